/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.diff;

import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.model.ObjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** All equivalences, in the order in which they are tried: what columns are comes before what is said about them. */
public final class Equivalences {

    private static final List<Equivalence> ALL = List.of(
            new TimePrecision(),
            new Numbering(),
            new NameMatching(),
            new KeyColumnOrder(),
            new CheckForms(),
            new UniquenessForms(),
            new SameRole());

    private Equivalences() {}

    /**
     * Puts current objects in the place of desired ones that mean the same.
     *
     * <p>What stays different gets a name that no current object has, where the declaration left the name open and the
     * current object of that name is about other columns.
     *
     * @param chosen whether the declaration itself gave the object its name
     */
    public static Alignment align(Catalog current, Catalog desired, Predicate<ObjectId> chosen) {
        Catalog aligned = desired;
        List<Equivalent> used = new ArrayList<>();
        for (Equivalence equivalence : ALL) {
            Alignment alignment = equivalence.align(current, aligned);
            aligned = alignment.desired();
            used.addAll(alignment.used());
        }
        return new Alignment(
                FreeNames.give(current, aligned, chosen), used.stream().sorted().toList());
    }
}
