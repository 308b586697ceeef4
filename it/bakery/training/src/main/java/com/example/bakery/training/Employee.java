/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.training;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Comment;

/** One of us. */
@Entity
@PrimaryKeyJoinColumn(name = "person_id", foreignKey = @ForeignKey(name = "fk_employee_person"))
public class Employee extends Person {

    @NotNull
    @Comment("Of the service auth.")
    @Column(unique = true)
    private UUID userId;

    @NotNull
    private LocalDate joinedOn;

    private LocalDate leftOn;

    @ManyToMany
    @JoinTable(
            name = "employee_skill",
            joinColumns = @JoinColumn(name = "employee_id"),
            inverseJoinColumns = @JoinColumn(name = "skill_code"))
    private Set<Skill> skills = new HashSet<>();

    protected Employee() {}

    public Employee(UUID userId, String name, LocalDate joinedOn) {
        super(name);
        this.userId = userId;
        this.joinedOn = joinedOn;
    }
}
