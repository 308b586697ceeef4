/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.alerts;

import com.example.bakery.common.AuditedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.annotations.Array;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** When something is worth an alert. */
@Entity
@Table(name = "alert_rule")
@Inheritance(strategy = InheritanceType.JOINED)
@Check(name = "ck_alert_rule_pause", constraints = "pause_seconds >= 0")
public abstract class Rule extends AuditedEntity {

    @NotBlank
    @Size(max = 100)
    @Column(unique = true)
    private String name;

    @NotNull
    @Enumerated
    @ColumnDefault("1")
    private Severity severity = Severity.WARNING;

    @ColumnDefault("true")
    private boolean enabled = true;

    @ColumnDefault("300")
    @Comment("It is not raised again within this time.")
    private int pauseSeconds = 300;

    @Array(length = 7)
    @Comment("When it counts; nothing: always.")
    private DayOfWeek[] weekdays;

    @NotNull
    @JdbcTypeCode(SqlTypes.JSON)
    @ColumnDefault("'{}'")
    private Map<String, String> labels = new HashMap<>();

    @ManyToOne(fetch = FetchType.LAZY)
    private EscalationPolicy escalation;

    protected Rule() {}

    Rule(String name) {
        this.name = name;
    }
}
