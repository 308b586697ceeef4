/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.notification;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Index;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Something that we tell one person. */
@Entity
@Table(
        indexes = {
            @Index(name = "ix_message_due", columnList = "state, due_at, id"),
            @Index(name = "ix_message_recipient", columnList = "recipient_id, due_at desc")
        })
@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
@DiscriminatorColumn(name = "channel", length = 5)
@Check(name = "ck_message_sent", constraints = "(state = 'SENT') = (sent_at is not null)")
public abstract class Message extends TenantOwned {

    /** How far it has come. */
    public enum State {
        WAITING,
        SENT,
        FAILED,
        GIVEN_UP
    }

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(updatable = false)
    private Recipient recipient;

    @ManyToOne
    private Template template;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(length = 12)
    private Topic topic;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    @ColumnDefault("'WAITING'")
    private State state = State.WAITING;

    @NotNull
    @JdbcTypeCode(SqlTypes.JSON)
    @ColumnDefault("'{}'::jsonb")
    private Map<String, Object> values = new HashMap<>();

    @NotNull
    @ColumnDefault("CURRENT_TIMESTAMP")
    private Instant dueAt = Instant.now();

    private Instant sentAt;

    @OneToMany(mappedBy = "message", cascade = CascadeType.ALL)
    @OrderBy("number")
    private List<Attempt> attempts = new ArrayList<>();

    protected Message() {}

    Message(Recipient recipient, Topic topic) {
        this.recipient = recipient;
        this.topic = topic;
    }
}
