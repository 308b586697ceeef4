/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.forecasting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/** A model has guessed, once for many series. */
@Entity
@Table(
        name = "forecast_run",
        indexes = @Index(name = "ix_forecast_run_model", columnList = "model_id, started_at desc"))
public class Run {

    /** How it ended. */
    public enum Outcome {
        RUNNING,
        COMPLETE,
        FAILED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Model model;

    @NotNull
    private Instant startedAt;

    private Instant finishedAt;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    private Outcome outcome = Outcome.RUNNING;

    @Column(columnDefinition = "text")
    private String failure;

    protected Run() {}

    public Run(Model model, Instant startedAt) {
        this.model = model;
        this.startedAt = startedAt;
    }

    public UUID id() {
        return id;
    }
}
