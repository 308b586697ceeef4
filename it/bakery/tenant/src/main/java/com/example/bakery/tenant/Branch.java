/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.tenant;

import com.example.bakery.common.AuditedEntity;
import com.example.bakery.common.PostalAddress;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.SoftDelete;

/** A shop, or the bakehouse behind it. Closed ones stay, since old receipts name them. */
@Entity
@SoftDelete(columnName = "closed")
@Table(
        uniqueConstraints =
                @UniqueConstraint(
                        name = "uq_branch_number",
                        columnNames = {"tenant_id", "number"}))
public class Branch extends AuditedEntity {

    @ManyToOne(optional = false)
    private Tenant tenant;

    @Min(1)
    @Max(9999)
    private short number;

    @NotBlank
    @Size(max = 80)
    private String name;

    @Valid
    @NotNull
    @Embedded
    private PostalAddress address;

    @DecimalMin("-90")
    @Column(precision = 8, scale = 6)
    private BigDecimal latitude;

    @DecimalMin("-180")
    @Column(precision = 9, scale = 6)
    private BigDecimal longitude;

    @Column(name = "bakes", nullable = false)
    @ColumnDefault("false")
    private boolean bakehouse;

    @ElementCollection
    @CollectionTable(
            name = "branch_opening_hours",
            joinColumns = @JoinColumn(name = "branch_id"),
            foreignKey = @ForeignKey(name = "fk_branch_opening_hours_branch"))
    @MapKeyEnumerated(EnumType.STRING)
    @MapKeyColumn(name = "weekday", length = 9)
    private Map<DayOfWeek, OpeningHours> openingHours = new EnumMap<>(DayOfWeek.class);

    protected Branch() {}

    public Branch(Tenant tenant, short number, String name, PostalAddress address) {
        this.tenant = tenant;
        this.number = number;
        this.name = name;
        this.address = address;
    }

    public boolean openAt(DayOfWeek day, LocalTime time) {
        return openingHours.containsKey(day) && openingHours.get(day).contain(time);
    }
}
