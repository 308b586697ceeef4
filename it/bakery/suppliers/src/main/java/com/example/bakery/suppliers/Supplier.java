/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.suppliers;

import com.example.bakery.common.AuditedEntity;
import com.example.bakery.common.PostalAddress;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URL;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.NaturalId;
import org.hibernate.type.SqlTypes;

/** A company that we buy from. How it does is kept beside what it is, since it changes every night. */
@Entity
@SecondaryTable(
        name = "supplier_score",
        pkJoinColumns = @PrimaryKeyJoinColumn(name = "supplier_id"),
        foreignKey = @ForeignKey(name = "fk_supplier_score_supplier"))
@Check(name = "ck_supplier_discount", constraints = "discount_days <= net_days")
@Comment("A company that we buy from.")
public class Supplier extends AuditedEntity {

    @NaturalId
    @NotNull
    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 6)
    @Comment("The creditor number of the ledger.")
    private String creditorNumber;

    @NotBlank
    @Size(max = 120)
    private String name;

    @Valid
    @NotNull
    @Embedded
    private PostalAddress address;

    @Valid
    @NotNull
    @Embedded
    private PaymentTerms terms;

    @Column(name = "languages", length = 2)
    @ColumnDefault("'{de}'")
    private List<String> languages = new ArrayList<>(List.of("de"));

    @Column(length = 2000)
    private URL website;

    @Column(table = "supplier_score", nullable = false)
    @ColumnDefault("0")
    private float punctuality;

    @Column(table = "supplier_score", nullable = false)
    @ColumnDefault("0")
    private double complaintRate;

    @Column(table = "supplier_score")
    private Instant scoredAt;

    @OneToMany(mappedBy = "supplier", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderColumn(name = "position", nullable = false)
    private List<Contact> contacts = new ArrayList<>();

    @ManyToMany
    @JoinTable(
            name = "supplier_region",
            joinColumns = @JoinColumn(name = "supplier_id"),
            inverseJoinColumns = @JoinColumn(name = "region_code"))
    private Set<Region> deliversTo = new HashSet<>();

    protected Supplier() {}

    public Supplier(String creditorNumber, String name, PostalAddress address, PaymentTerms terms) {
        this.creditorNumber = creditorNumber;
        this.name = name;
        this.address = address;
        this.terms = terms;
    }
}
