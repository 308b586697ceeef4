/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.recipes;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import org.hibernate.annotations.ColumnDefault;

/** Something to do for so long. */
@Embeddable
public record Step(
        @NotBlank @Column(length = 1000, nullable = false) String instruction,
        @Column(nullable = false) @ColumnDefault("0") int minutes,
        Float celsius) {}
