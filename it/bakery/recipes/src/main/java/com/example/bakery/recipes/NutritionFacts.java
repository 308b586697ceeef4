/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.recipes;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/** What 100 grams of it contain; measured, not calculated. */
@Embeddable
public class NutritionFacts {

    @Column(name = "energy_kj")
    private Short kilojoules;

    @Column(name = "fat_grams", precision = 4, scale = 1)
    private BigDecimal fat;

    @Column(name = "sugar_grams", precision = 4, scale = 1)
    private BigDecimal sugar;

    @Column(name = "salt_grams", precision = 5, scale = 2)
    private BigDecimal salt;

    protected NutritionFacts() {}
}
