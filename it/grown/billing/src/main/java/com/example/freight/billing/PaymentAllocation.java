/* SPDX-License-Identifier: Apache-2.0 */
package com.example.freight.billing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.UUID;

/** How much of a payment is for which invoice. */
@Entity
@Table(schema = "`billing-core`")
public class PaymentAllocation {

    @EmbeddedId
    private Key key;

    @MapsId("paymentId")
    @ManyToOne(fetch = FetchType.LAZY)
    private Payment payment;

    @MapsId("invoiceId")
    @ManyToOne(fetch = FetchType.LAZY)
    private Invoice invoice;

    @Column(nullable = false)
    private BigDecimal amount;

    /** Of one payment and one invoice. */
    @Embeddable
    public record Key(UUID paymentId, Long invoiceId) implements Serializable {}
}
