/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.diff;

import io.github.migrationmaven.model.Catalog;
import java.util.Optional;

/**
 * Constraints and indexes of one table that differ in nothing but their names are one: the existing name stays. A name
 * that was declared is a hint, never a reason to drop and create.
 */
final class NameMatching implements Equivalence {

    @Override
    public Alignment align(Catalog current, Catalog desired) {
        return Pairing.align(
                current,
                desired,
                Pairing.Way.keeping(
                        (catalog, object) -> Optional.of(object.named("")),
                        Equivalent.Rule.NAME,
                        "does the work of %s"));
    }
}
