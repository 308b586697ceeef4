/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.suppliers;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;

/** What we have agreed to buy, and how one gets out of it. */
@Entity
@Table(name = "supply_contract")
public class Contract extends Document {

    @NotNull
    @ColumnDefault("7776000000000000")
    @Comment("In nanoseconds; 90 days unless agreed otherwise.")
    private Duration noticePeriod = Duration.ofDays(90);

    @Column(precision = 14, scale = 2)
    private BigDecimal yearlyVolume;

    protected Contract() {}

    public Contract(Supplier supplier, LocalDate validFrom, String storageKey) {
        super(supplier, validFrom, storageKey);
    }
}
