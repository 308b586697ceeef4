/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.production;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.type.SqlTypes;

/** One bowl of dough, from the scales to the shelf. */
@Entity
@Table(
        indexes = {
            @Index(name = "ix_batch_item", columnList = "item_id"),
            @Index(name = "ix_batch_started", columnList = "started_at desc, id")
        })
@Check(name = "ck_batch_waste", constraints = "wasted_pieces <= baked_pieces")
public class Batch {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    @ColumnDefault("gen_random_uuid()")
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private PlannedItem item;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(foreignKey = @ForeignKey(name = "fk_batch_oven"))
    @OnDelete(action = OnDeleteAction.SET_NULL)
    private Oven oven;

    @CreationTimestamp
    @ColumnDefault("current_timestamp")
    @Column(nullable = false)
    private OffsetDateTime startedAt;

    private OffsetDateTime finishedAt;

    @JdbcTypeCode(SqlTypes.INTERVAL_SECOND)
    private Duration proved;

    @ColumnDefault("0")
    private int bakedPieces;

    @ColumnDefault("0")
    private int wastedPieces;

    @GeneratedColumn("baked_pieces - wasted_pieces")
    private int soundPieces;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 1, nullable = false)
    @ColumnDefault("'A'")
    private char grade = 'A';

    @ElementCollection
    @CollectionTable(name = "batch_temperature", joinColumns = @JoinColumn(name = "batch_id"))
    @OrderColumn(name = "reading")
    private List<Temperature> temperatures = new ArrayList<>();

    protected Batch() {}

    public Batch(PlannedItem item) {
        this.item = item;
    }

    /** What the probe in the dough said. */
    @Embeddable
    public record Temperature(
            @Column(nullable = false) LocalTime at,
            @Column(nullable = false) float celsius) {}
}
