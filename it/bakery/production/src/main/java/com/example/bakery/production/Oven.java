/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.production;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.validation.constraints.Positive;
import org.hibernate.annotations.Comment;

/** Where dough becomes bread. */
@Entity
@DiscriminatorValue("1")
public class Oven extends Equipment {

    @Positive
    private Short decks;

    @Comment("Degrees Celsius.")
    private Float hottest;

    private Boolean steam;

    protected Oven() {}

    public Oven(Bakehouse bakehouse, String plate, short decks) {
        super(bakehouse, plate);
        this.decks = decks;
    }
}
