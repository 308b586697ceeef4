/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.training;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/** Somebody has a skill, until a day. Written once. */
@Entity
@Immutable
@Table(uniqueConstraints = @UniqueConstraint(columnNames = {"session_id", "employee_id", "skill_code"}))
public class SkillProof {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer number;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "session_id", referencedColumnName = "session_id")
    @JoinColumn(name = "employee_id", referencedColumnName = "employee_id")
    private Enrolment enrolment;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Skill skill;

    @NotNull
    private LocalDate validUntil;

    protected SkillProof() {}

    public SkillProof(Enrolment enrolment, Skill skill, LocalDate validUntil) {
        this.enrolment = enrolment;
        this.skill = skill;
        this.validUntil = validUntil;
    }
}
