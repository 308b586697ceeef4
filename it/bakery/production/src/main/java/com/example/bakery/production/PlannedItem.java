/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.production;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** So many pieces by one recipe. */
@Entity
@Check(name = "ck_planned_item_pieces", constraints = "pieces between 1 and 20000")
@Check(name = "ck_planned_item_priority", constraints = "priority in (1, 2, 3)")
public class PlannedItem {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "planned_item_id")
    @SequenceGenerator(name = "planned_item_id", sequenceName = "planned_item_id", allocationSize = 20)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @OnDelete(action = OnDeleteAction.CASCADE)
    private ProductionPlan plan;

    @NotNull
    @Comment("Of the service recipes.")
    private UUID recipeId;

    private int pieces;

    @ColumnDefault("2")
    private int priority = 2;

    @ColumnDefault("-1")
    @Comment("The forecast that it was taken from; -1: entered by hand.")
    private long forecastNumber = -1;

    protected PlannedItem() {}

    public PlannedItem(ProductionPlan plan, UUID recipeId, int pieces) {
        this.plan = plan;
        this.recipeId = recipeId;
        this.pieces = pieces;
    }
}
