/* SPDX-License-Identifier: Apache-2.0 */
package com.example.freight.billing;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;

/** We take it from the bank. */
@Entity
@DiscriminatorValue("SEPA")
public class DirectDebit extends PaymentMethod {

    @Column(length = 35)
    private String mandate;
}
