/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.inventory;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** Something was baked with it. */
@Entity
@DiscriminatorValue("CONSUMPTION")
public class Consumption extends StockMovement {

    private UUID bakeRunId;

    protected Consumption() {}

    public Consumption(StockItem item, BigDecimal quantity, Instant when, UUID bakeRunId) {
        super(item, quantity.negate(), when);
        this.bakeRunId = bakeRunId;
    }
}
