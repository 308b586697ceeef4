/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.inventory;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;

/** It spoiled, broke or was missing when we counted. */
@Entity
@DiscriminatorValue("WRITE_OFF")
public class WriteOff extends StockMovement {

    /** Why it is gone. */
    public enum Reason {
        EXPIRED,
        DAMAGED,
        MISSING
    }

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private Reason reason;

    protected WriteOff() {}

    public WriteOff(StockItem item, BigDecimal quantity, Instant when, Reason reason) {
        super(item, quantity.negate(), when);
        this.reason = reason;
    }
}
