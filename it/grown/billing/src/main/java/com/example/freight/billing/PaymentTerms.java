/* SPDX-License-Identifier: Apache-2.0 */
package com.example.freight.billing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;

/** When a customer has to pay. */
@Entity
public class PaymentTerms {

    @Id
    @Column(length = 10)
    private String code;

    private int days;

    private Integer discountDays;

    private BigDecimal discount;
}
