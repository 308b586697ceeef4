/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.forecasting;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** Which model speaks for a series, and since when. Two never speak for the same day. */
@Entity
@Table(name = "model_assignment")
public class Assignment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @OnDelete(action = OnDeleteAction.CASCADE)
    private Series series;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Model model;

    @NotNull
    private LocalDate validFrom;

    private LocalDate validUntil;

    protected Assignment() {}

    public Assignment(Series series, Model model, LocalDate validFrom) {
        this.series = series;
        this.model = model;
        this.validFrom = validFrom;
    }
}
