/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.training;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import java.util.UUID;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** An employee has a seat, or waits for one. */
@Entity
public class Enrolment {

    /** Who sits where. */
    @Embeddable
    public record Key(
            @Column(name = "session_id") UUID session,
            @Column(name = "employee_id") UUID employee) {}

    /** What came of it. */
    public enum Result {
        PASSED,
        FAILED,
        ABSENT
    }

    @EmbeddedId
    private Key id;

    @MapsId("session")
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "session_id")
    @OnDelete(action = OnDeleteAction.CASCADE)
    private CourseSession session;

    @MapsId("employee")
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "employee_id")
    private Employee employee;

    @Comment("Nothing: has a seat.")
    private Integer placeOnWaitingList;

    @Enumerated(EnumType.STRING)
    @Column(length = 6)
    private Result result;

    @Check(
            name = "ck_enrolment_points",
            constraints = "points between 0 and 100 and (points is null or result is not null)")
    private Short points;

    protected Enrolment() {}

    public Enrolment(CourseSession session, Employee employee) {
        this.session = session;
        this.employee = employee;
    }
}
