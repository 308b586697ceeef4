/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.training;

import com.example.bakery.common.AuditedEntity;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;

/** What is taught. */
@Entity
@Table(
        uniqueConstraints =
                @UniqueConstraint(
                        name = "uq_course_title",
                        columnNames = {"title", "language"}))
public class Course extends AuditedEntity {

    @NotBlank
    @Size(max = 120)
    private String title;

    @NotNull
    @ColumnDefault("'de'")
    @Column(length = 35)
    private Locale language = Locale.GERMAN;

    @Min(1)
    @Max(80)
    private int hours;

    @Comment("Months for which it holds; nothing: for ever.")
    private Integer validMonths;

    @ManyToMany
    @JoinTable(
            name = "course_requirement",
            joinColumns = @JoinColumn(name = "course_id"),
            inverseJoinColumns = @JoinColumn(name = "skill_code"))
    private Set<Skill> requires = new HashSet<>();

    @ManyToMany
    @JoinTable(
            name = "course_outcome",
            joinColumns = @JoinColumn(name = "course_id"),
            inverseJoinColumns = @JoinColumn(name = "skill_code"))
    private Set<Skill> teaches = new HashSet<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "course_id", nullable = false, foreignKey = @ForeignKey(name = "fk_course_module_course"))
    @OrderColumn(name = "position")
    private List<CourseModule> modules = new ArrayList<>();

    protected Course() {}

    public Course(String title, int hours) {
        this.title = title;
        this.hours = hours;
    }
}
