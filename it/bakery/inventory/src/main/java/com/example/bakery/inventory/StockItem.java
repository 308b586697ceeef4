/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.inventory;

import com.example.bakery.common.AuditedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;

/** One batch of one ingredient in one warehouse. */
@Entity
@Table(
        uniqueConstraints =
                @UniqueConstraint(
                        name = "uq_stock_item_batch",
                        columnNames = {"ingredient_id", "warehouse_id", "batch_number"}),
        indexes = @Index(name = "ix_stock_item_warehouse", columnList = "warehouse_id"))
public class StockItem extends AuditedEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Ingredient ingredient;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Warehouse warehouse;

    @NotBlank
    @Size(max = 40)
    private String batchNumber;

    @NotNull
    @Column(precision = 12, scale = 3, updatable = false)
    @ColumnDefault("0")
    @Check(name = "ck_stock_item_quantity", constraints = "quantity >= 0")
    @Comment("Kept by the trigger on stock_movement; never written by the service.")
    private BigDecimal quantity = BigDecimal.ZERO;

    private LocalDate bestBefore;

    protected StockItem() {}

    public StockItem(Ingredient ingredient, Warehouse warehouse, String batchNumber, LocalDate bestBefore) {
        this.ingredient = ingredient;
        this.warehouse = warehouse;
        this.batchNumber = batchNumber;
        this.bestBefore = bestBefore;
    }
}
