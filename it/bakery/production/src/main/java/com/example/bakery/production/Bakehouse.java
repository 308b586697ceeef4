/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.production;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.UUID;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;

/** A branch of the service {@code tenant} that bakes. */
@Entity
public class Bakehouse {

    @Id
    @Comment("The key of the branch.")
    private UUID id;

    @NotBlank
    @Size(max = 80)
    private String name;

    @NotNull
    @ColumnDefault("'03:00:00'")
    private LocalTime firstShift = LocalTime.of(3, 0);

    protected Bakehouse() {}

    public Bakehouse(UUID branchId, String name) {
        id = branchId;
        this.name = name;
    }
}
