/* SPDX-License-Identifier: Apache-2.0 */
package com.example.freight.billing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;

/** One line of a credit note. */
@Entity
public class CreditNoteLine {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private short lineNo;

    @NotNull
    private BigDecimal amount;

    /** As it was on the invoice. */
    @Column(nullable = false, length = 10)
    private String taxRateCode;
}
