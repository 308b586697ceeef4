/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.production;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.math.BigDecimal;
import org.hibernate.annotations.Comment;

/** Where flour becomes dough. */
@Entity
@DiscriminatorValue("2")
public class Mixer extends Equipment {

    @Column(precision = 6, scale = 1)
    @Comment("Kilograms of dough.")
    private BigDecimal bowl;

    protected Mixer() {}

    public Mixer(Bakehouse bakehouse, String plate, BigDecimal bowl) {
        super(bakehouse, plate);
        this.bowl = bowl;
    }
}
