/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.forecasting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.UUID;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What is guessed: the sales of one product in one branch. */
@Entity
@Table(
        uniqueConstraints =
                @UniqueConstraint(
                        name = "uq_series_subject",
                        columnNames = {"branch_id", "sku"}))
public class Series {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    @NotNull
    private UUID branchId;

    @NotBlank
    @Size(max = 20)
    private String sku;

    @ColumnDefault("-1")
    @Comment("The place on the dashboard; -1: not shown.")
    private long place = -1;

    @NotNull
    @ColumnDefault("interval '1 day'")
    @Column(columnDefinition = "interval")
    @JdbcTypeCode(SqlTypes.INTERVAL_SECOND)
    private Duration step = Duration.ofDays(1);

    protected Series() {}

    public Series(UUID branchId, String sku) {
        this.branchId = branchId;
        this.sku = sku;
    }

    public Long id() {
        return id;
    }
}
