/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.training;

import com.example.bakery.common.AuditedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;

/** A course is held, at a time, by somebody. The word is SQL's own, so the name is quoted. */
@Entity
@Table(name = "`session`", indexes = @Index(name = "ix_session_starts", columnList = "starts_at, course_id"))
@Check(name = "ck_session_times", constraints = "ends_at > starts_at")
@Check(name = "ck_session_seats", constraints = "seats between 1 and 200")
public class CourseSession extends AuditedEntity {

    /** Where one meets. */
    public enum Form {
        CLASSROOM,
        ONLINE,
        AT_THE_OVEN
    }

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Course course;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Person heldBy;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(length = 12)
    private Form form = Form.CLASSROOM;

    @NotNull
    @Column(name = "starts_at", columnDefinition = "timestamp")
    private LocalDateTime startsAt;

    @NotNull
    @Column(name = "ends_at", columnDefinition = "timestamp")
    private LocalDateTime endsAt;

    @Column(name = "seats", nullable = false)
    @ColumnDefault("12")
    private int seats = 12;

    @Size(max = 60)
    @Column(name = "`where`")
    private String where;

    protected CourseSession() {}

    public CourseSession(Course course, Person heldBy, LocalDateTime startsAt, LocalDateTime endsAt) {
        this.course = course;
        this.heldBy = heldBy;
        this.startsAt = startsAt;
        this.endsAt = endsAt;
    }
}
