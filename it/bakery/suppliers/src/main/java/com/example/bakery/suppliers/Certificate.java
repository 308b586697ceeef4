/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.suppliers;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** Somebody has looked into their mill. */
@Entity
@Table(name = "quality_certificate")
public class Certificate extends Document {

    /** What was looked for. */
    public enum Standard {
        ORGANIC,
        FAIR_TRADE,
        IFS_FOOD,
        KOSHER,
        HALAL
    }

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(length = 12)
    private Standard standard;

    @NotBlank
    @Size(max = 80)
    private String issuedBy;

    protected Certificate() {}

    public Certificate(Supplier supplier, LocalDate validFrom, String storageKey, Standard standard, String issuedBy) {
        super(supplier, validFrom, storageKey);
        this.standard = standard;
        this.issuedBy = issuedBy;
    }
}
