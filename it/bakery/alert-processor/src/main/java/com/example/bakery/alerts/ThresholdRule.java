/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.alerts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.hibernate.annotations.ColumnDefault;

/** A figure is too high or too low: the oven too cold, the flour nearly gone. */
@Entity
public class ThresholdRule extends Rule {

    /** On which side of the limit one worries. */
    public enum Side {
        ABOVE,
        BELOW
    }

    @NotBlank
    @Size(max = 80)
    private String metric;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(length = 5)
    private Side side;

    @Column(name = "boundary", nullable = false)
    private double limit;

    @ColumnDefault("0.0")
    private float hysteresis;

    protected ThresholdRule() {}

    public ThresholdRule(String name, String metric, Side side, double limit) {
        super(name);
        this.metric = metric;
        this.side = side;
        this.limit = limit;
    }
}
