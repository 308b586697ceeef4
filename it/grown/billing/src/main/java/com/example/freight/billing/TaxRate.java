/* SPDX-License-Identifier: Apache-2.0 */
package com.example.freight.billing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Value added tax in percent, by a code of ours. */
@Entity
public class TaxRate {

    @Id
    @Column(length = 10)
    private String code;

    @NotNull
    private BigDecimal percent;

    private LocalDate validFrom;
}
