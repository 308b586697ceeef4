/* SPDX-License-Identifier: Apache-2.0 */
package com.example.freight.common;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/** An amount in a currency. */
@Embeddable
public class Money {

    private BigDecimal amount;

    @Column(columnDefinition = "char(3)")
    private String currency;
}
