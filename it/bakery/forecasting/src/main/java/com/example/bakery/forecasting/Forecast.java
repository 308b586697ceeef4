/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.forecasting;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** So many pieces, on one day. */
@Entity
@Check(name = "ck_forecast_bounds", constraints = "low <= expected and expected <= high")
public class Forecast {

    /** What a run says about a series on a day. */
    @Embeddable
    public record Key(UUID runId, Long seriesId, LocalDate day) {}

    @EmbeddedId
    private Key id;

    @MapsId("runId")
    @ManyToOne(fetch = FetchType.LAZY)
    @OnDelete(action = OnDeleteAction.CASCADE)
    private Run run;

    @MapsId("seriesId")
    @ManyToOne(fetch = FetchType.LAZY)
    @OnDelete(action = OnDeleteAction.CASCADE)
    private Series series;

    private double expected;

    private double low;

    private double high;

    protected Forecast() {}

    public Forecast(Run run, Series series, LocalDate day, double expected) {
        id = new Key(run.id(), series.id(), day);
        this.run = run;
        this.series = series;
        this.expected = expected;
    }
}
