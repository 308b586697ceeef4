/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.recipes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;
import org.hibernate.envers.Audited;

/** So much of something: either bought, or made by another recipe. */
@Entity
@Audited
@Table(
        name = "recipe_ingredient",
        uniqueConstraints =
                @UniqueConstraint(
                        name = "uq_recipe_ingredient_position",
                        columnNames = {"recipe_id", "position"}))
@Check(
        name = "ck_recipe_ingredient_source",
        constraints = "(ingredient_code is null) <> (made_by_id is null) and made_by_id is distinct from recipe_id")
public class Ingredient {

    /** What the amount is counted in. */
    public enum Unit {
        GRAM,
        MILLILITRE,
        PIECE
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Recipe recipe;

    private short position;

    @Size(max = 20)
    @Column(length = 20)
    @Comment("Of the service inventory.")
    private String ingredientCode;

    @ManyToOne(fetch = FetchType.LAZY)
    private Recipe madeBy;

    @NotNull
    @Column(precision = 12, scale = 3)
    private BigDecimal amount;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    @ColumnDefault("'GRAM'")
    private Unit unit = Unit.GRAM;

    protected Ingredient() {}

    public Ingredient(Recipe recipe, int position, String code, BigDecimal grams) {
        this.recipe = recipe;
        this.position = (short) position;
        this.ingredientCode = code;
        this.amount = grams;
    }
}
