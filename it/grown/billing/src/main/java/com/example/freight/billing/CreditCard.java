/* SPDX-License-Identifier: Apache-2.0 */
package com.example.freight.billing;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.time.LocalDate;

/** We take it from a card. */
@Entity
@DiscriminatorValue("CARD")
public class CreditCard extends PaymentMethod {

    @Column(length = 4)
    private String lastFour;

    private LocalDate expiresOn;
}
