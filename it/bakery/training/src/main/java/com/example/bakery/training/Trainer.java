/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.training;

import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/** Somebody whom we pay for teaching. */
@Entity
@PrimaryKeyJoinColumn(name = "person_id", foreignKey = @ForeignKey(name = "fk_trainer_person"))
public class Trainer extends Person {

    @Size(max = 120)
    private String company;

    @NotNull
    @PositiveOrZero
    @Digits(integer = 5, fraction = 2)
    private BigDecimal dailyRate;

    protected Trainer() {}

    public Trainer(String name, BigDecimal dailyRate) {
        super(name);
        this.dailyRate = dailyRate;
    }
}
