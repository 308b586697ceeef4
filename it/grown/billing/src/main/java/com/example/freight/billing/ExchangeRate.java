/* SPDX-License-Identifier: Apache-2.0 */
package com.example.freight.billing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/** What a euro was worth on a day. */
@Entity
@IdClass(ExchangeRate.Key.class)
public class ExchangeRate {

    @Id
    @Column(columnDefinition = "char(3)")
    private String currency;

    @Id
    private LocalDate day;

    @Column(nullable = false, precision = 18, scale = 8)
    private BigDecimal rate;

    /** Of one currency on one day. */
    public static class Key implements Serializable {

        private String currency;
        private LocalDate day;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && currency.equals(key.currency) && day.equals(key.day);
        }

        @Override
        public int hashCode() {
            return Objects.hash(currency, day);
        }
    }
}
