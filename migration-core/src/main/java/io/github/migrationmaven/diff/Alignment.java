/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.diff;

import static java.util.Objects.requireNonNull;

import io.github.migrationmaven.model.Catalog;
import java.util.List;

/** The desired catalog after equivalences, and what they settled. */
public record Alignment(Catalog desired, List<Equivalent> used) {

    public Alignment {
        requireNonNull(desired, "desired is null");
        used = List.copyOf(used);
    }
}
