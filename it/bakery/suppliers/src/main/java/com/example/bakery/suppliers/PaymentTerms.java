/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.suppliers;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.hibernate.annotations.ColumnDefault;

/** When we pay, and what we save by paying early. */
@Embeddable
public record PaymentTerms(
        @Min(0) @Max(120) @Column(nullable = false) @ColumnDefault("30")
        short netDays,

        @Min(0) @Column(nullable = false) @ColumnDefault("0")
        short discountDays,

        @NotNull @Column(precision = 4, scale = 2) @ColumnDefault("0.00")
        BigDecimal discountPercent) {}
