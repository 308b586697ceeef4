/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.inventory;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.Immutable;

/** An amount that came or went. Written once, never changed. */
@Entity
@Immutable
@Table(indexes = @Index(name = "ix_stock_movement_item", columnList = "stock_item_id, occurred_at desc"))
@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
@DiscriminatorColumn(name = "movement_type", length = 20)
public abstract class StockMovement {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private StockItem stockItem;

    @NotNull
    @Column(precision = 12, scale = 3)
    @Comment("Positive: came in. Negative: went out.")
    private BigDecimal quantity;

    @NotNull
    private Instant occurredAt;

    protected StockMovement() {}

    StockMovement(StockItem stockItem, BigDecimal quantity, Instant occurredAt) {
        this.stockItem = stockItem;
        this.quantity = quantity;
        this.occurredAt = occurredAt;
    }
}
