/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.inventory;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;

/** A supplier delivered. */
@Entity
@DiscriminatorValue("RECEIPT")
public class GoodsReceipt extends StockMovement {

    @ManyToOne(fetch = FetchType.LAZY)
    private Supplier supplier;

    @Size(max = 40)
    private String deliveryNote;

    protected GoodsReceipt() {}

    public GoodsReceipt(StockItem item, BigDecimal quantity, Instant when, Supplier supplier, String deliveryNote) {
        super(item, quantity, when);
        this.supplier = supplier;
        this.deliveryNote = deliveryNote;
    }
}
