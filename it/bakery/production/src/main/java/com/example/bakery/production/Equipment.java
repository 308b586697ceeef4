/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.production;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;

/** A machine in the bakehouse. The number on its plate says what it is: 1 oven, 2 mixer, 3 proving cabinet. */
@Entity
@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
@DiscriminatorColumn(name = "class_of_equipment", discriminatorType = DiscriminatorType.INTEGER)
@Comment("A machine in the bakehouse.")
public abstract class Equipment {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Integer id;

    @NotBlank
    @Size(max = 30)
    @Column(unique = true)
    private String plate;

    @Comment("As of the time zone of the bakehouse, which the machine does not know.")
    private LocalDateTime lastServicedAt;

    @ColumnDefault("null")
    private LocalDate retiredOn;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Bakehouse bakehouse;

    protected Equipment() {}

    Equipment(Bakehouse bakehouse, String plate) {
        this.bakehouse = bakehouse;
        this.plate = plate;
    }
}
