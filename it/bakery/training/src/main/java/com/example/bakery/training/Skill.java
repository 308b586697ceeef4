/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.training;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;
import org.hibernate.type.YesNoConverter;

/** Something that one can or may do after a course: drive a forklift, handle raw egg. */
@Entity
public class Skill {

    @Id
    @Column(length = 30)
    @Check(name = "ck_skill_code", constraints = "code = lower(code)")
    private String code;

    @NotBlank
    @Size(max = 120)
    private String description;

    @Convert(converter = YesNoConverter.class)
    @ColumnDefault("'N'")
    @Column(nullable = false)
    @Comment("The law asks for it.")
    private boolean mandatory;

    protected Skill() {}
}
