/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.inventory;

import com.example.bakery.common.AuditedEntity;
import com.example.bakery.common.EmailAddress;
import com.example.bakery.common.PostalAddress;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.hibernate.annotations.ColumnDefault;

/** A mill, a dairy or a wholesaler. */
@Entity
public class Supplier extends AuditedEntity {

    @NotBlank
    @Size(max = 120)
    private String name;

    @NotNull
    @Column(length = 254)
    private EmailAddress orderEmail;

    @Valid
    @NotNull
    @Embedded
    private PostalAddress address;

    @Min(0)
    @Max(90)
    private short leadTimeDays;

    @ColumnDefault("true")
    private boolean active = true;

    protected Supplier() {}

    public Supplier(String name, EmailAddress orderEmail, PostalAddress address) {
        this.name = name;
        this.orderEmail = orderEmail;
        this.address = address;
    }
}
