/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.recipes;

import com.example.bakery.common.AuditedEntity;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.NaturalId;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.hibernate.type.SqlTypes;

/** How one thing is made. Every version of it is kept: what was baked last year must be told by what it was then. */
@Entity
@Audited
@Check(name = "ck_recipe_yield", constraints = "yield_pieces > 0 and name <> ''")
@Comment("How one thing is made.")
public class Recipe extends AuditedEntity {

    /** Whether it may be planned. */
    public enum Status {
        TRIAL,
        APPROVED,
        WITHDRAWN
    }

    @NaturalId(mutable = true)
    @NotNull
    @Size(max = 80)
    @Column(length = 80)
    private String name;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    private Status status = Status.TRIAL;

    private int yieldPieces;

    @Comment("Grams before baking.")
    @Column(precision = 9, scale = 2)
    private BigDecimal doughWeight;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private String story;

    @Column(length = 30)
    private String[] tags;

    @NotAudited
    @ManyToMany
    @JoinTable(
            name = "recipe_category",
            joinColumns = @JoinColumn(name = "recipe_id"),
            inverseJoinColumns = @JoinColumn(name = "category_id"))
    private Set<Category> categories = new HashSet<>();

    @OneToMany(mappedBy = "recipe", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<Ingredient> ingredients = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "recipe_step", joinColumns = @JoinColumn(name = "recipe_id"))
    @OrderColumn(name = "step")
    private List<Step> steps = new ArrayList<>();

    @Valid
    @Embedded
    private NutritionFacts nutrition;

    protected Recipe() {}

    public Recipe(String name, int yieldPieces) {
        this.name = name;
        this.yieldPieces = yieldPieces;
    }
}
