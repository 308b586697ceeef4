/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.training;

import com.example.bakery.common.EmailAddress;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** Somebody who learns or teaches here. */
@Entity
@Inheritance(strategy = InheritanceType.JOINED)
public abstract class Person {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.TIME)
    private UUID id;

    @NotBlank
    @Size(max = 80)
    private String name;

    @Column(unique = true, length = 254)
    private EmailAddress email;

    protected Person() {}

    Person(String name) {
        this.name = name;
    }
}
