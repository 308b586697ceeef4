/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.inventory;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;

/** Something that we buy and bake with. */
@Entity
public class Ingredient {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @NotBlank
    @Size(max = 20)
    @Column(unique = true)
    private String code;

    @NotBlank
    @Size(max = 120)
    private String name;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    private Unit unit;

    @NotNull
    @Column(precision = 12, scale = 3)
    @ColumnDefault("0")
    @Comment("Below this, over all warehouses, it is time to order.")
    private BigDecimal reorderLevel = BigDecimal.ZERO;

    @Min(1)
    @Max(3650)
    private Integer shelfLifeDays;

    @ElementCollection
    @CollectionTable(name = "ingredient_allergen", joinColumns = @JoinColumn(name = "ingredient_id"))
    @Column(name = "allergen", length = 20, nullable = false)
    @Enumerated(EnumType.STRING)
    private Set<Allergen> allergens = new HashSet<>();

    @Version
    private int version;

    protected Ingredient() {}

    public Ingredient(String code, String name, Unit unit) {
        this.code = code;
        this.name = name;
        this.unit = unit;
    }
}
