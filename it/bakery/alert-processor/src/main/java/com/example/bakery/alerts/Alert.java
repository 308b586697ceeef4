/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.alerts;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Any;
import org.hibernate.annotations.AnyDiscriminator;
import org.hibernate.annotations.AnyDiscriminatorValue;
import org.hibernate.annotations.AnyKeyJavaClass;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.type.SqlTypes;

/** A rule has found something. One alert is open for a rule and a subject; what comes again is counted. */
@Entity
@Table(
        uniqueConstraints = @UniqueConstraint(name = "uq_alert_fingerprint", columnNames = "fingerprint"),
        indexes = {
            @Index(name = "ix_alert_open", columnList = "closed_at, severity desc, first_seen_at"),
            @Index(name = "ix_alert_rule", columnList = "rule_id")
        })
@Check(name = "ck_alert_closed", constraints = "closed_at is null or closed_at >= first_seen_at")
@Check(name = "ck_alert_count", constraints = "count >= 1")
@Comment("A rule has found something.")
public class Alert {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @OnDelete(action = OnDeleteAction.SET_NULL)
    private Rule rule;

    @NotNull
    @Enumerated
    private Severity severity;

    @Any
    @AnyDiscriminator(DiscriminatorType.STRING)
    @AnyDiscriminatorValue(discriminator = "MACHINE", entity = Machine.class)
    @AnyDiscriminatorValue(discriminator = "FEED", entity = DataFeed.class)
    @AnyKeyJavaClass(UUID.class)
    @Column(name = "subject_type", length = 10)
    @JoinColumn(name = "subject_id")
    private Object subject;

    @NotNull
    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 64)
    @Comment("SHA-256 of rule and subject while it is open, of its own number afterwards.")
    private String fingerprint;

    @NotBlank
    @Size(max = 300)
    private String title;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Map<String, Object>> observations = new ArrayList<>();

    @ColumnDefault("1")
    private int count = 1;

    @NotNull
    @ColumnDefault("clock_timestamp()")
    private Instant firstSeenAt;

    private Instant closedAt;

    @GeneratedColumn("extract(epoch from closed_at - first_seen_at)")
    @Column(precision = 14, scale = 3)
    private BigDecimal openSeconds;

    @OneToOne(mappedBy = "alert", cascade = CascadeType.ALL)
    private Acknowledgement acknowledgement;

    @Version
    private long version;

    protected Alert() {}

    public Alert(Rule rule, Severity severity, String fingerprint, String title, Instant firstSeenAt) {
        this.rule = rule;
        this.severity = severity;
        this.fingerprint = fingerprint;
        this.title = title;
        this.firstSeenAt = firstSeenAt;
    }
}
