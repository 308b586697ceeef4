/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** We tried to hand a message to a provider. */
@Entity
@Table(name = "delivery_attempt")
@IdClass(Attempt.Key.class)
public class Attempt {

    /** The so-many-th attempt for a message. */
    public record Key(UUID message, short number) {}

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    @OnDelete(action = OnDeleteAction.CASCADE)
    private Message message;

    @Id
    private short number;

    @NotNull
    private Instant startedAt;

    @Column(name = "millis")
    private Integer milliseconds;

    @Comment("As the provider wrote it.")
    @Column(length = 2000)
    private String answer;

    @ColumnDefault("false")
    private boolean permanent;

    protected Attempt() {}

    public Attempt(Message message, int number, Instant startedAt) {
        this.message = message;
        this.number = (short) number;
        this.startedAt = startedAt;
    }
}
