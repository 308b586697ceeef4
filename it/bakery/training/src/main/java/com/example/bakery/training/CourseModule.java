/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.training;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URL;
import org.hibernate.annotations.ColumnDefault;

/** A part of a course. */
@Entity
public class CourseModule {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "course_module_id")
    @SequenceGenerator(name = "course_module_id", sequenceName = "course_module_id", initialValue = 100)
    private Long id;

    @NotBlank
    @Size(max = 120)
    private String title;

    @Column(length = 2000)
    private URL material;

    @ColumnDefault("1")
    private short hours = 1;

    protected CourseModule() {}

    public CourseModule(String title) {
        this.title = title;
    }
}
