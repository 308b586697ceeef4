/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.forecasting;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;

/** What was sold in the end, as the service sales has it. */
@Entity
public class Observation {

    /** A series on a day. */
    @Embeddable
    public record Key(Long seriesId, LocalDate day) {}

    @EmbeddedId
    private Key id;

    @MapsId("seriesId")
    @ManyToOne(fetch = FetchType.LAZY)
    private Series series;

    @PositiveOrZero
    private int pieces;

    @ColumnDefault("false")
    @Comment("The shelf was empty before closing time, so more would have been sold.")
    private boolean soldOut;

    protected Observation() {}

    public Observation(Series series, LocalDate day, int pieces, boolean soldOut) {
        id = new Key(series.id(), day);
        this.series = series;
        this.pieces = pieces;
        this.soldOut = soldOut;
    }
}
