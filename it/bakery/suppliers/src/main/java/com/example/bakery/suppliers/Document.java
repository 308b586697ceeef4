/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.suppliers;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * A paper that a supplier sent us. Each type has a table of its own: they share little, and are never listed together.
 */
@Entity
@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
public abstract class Document {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "document_number")
    @SequenceGenerator(
            name = "document_number",
            sequenceName = "document_number",
            initialValue = 10_000,
            allocationSize = 1)
    private Long number;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Supplier supplier;

    @NotNull
    private LocalDate validFrom;

    private LocalDate validUntil;

    @NotNull
    @Column(columnDefinition = "text")
    private String storageKey;

    protected Document() {}

    Document(Supplier supplier, LocalDate validFrom, String storageKey) {
        this.supplier = supplier;
        this.validFrom = validFrom;
        this.storageKey = storageKey;
    }
}
