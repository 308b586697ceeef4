/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.plan;

import io.github.migrationmaven.model.ObjectKind;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How an object survives that something it needs goes and comes back: a column keeps its rows while its type is made
 * anew.
 *
 * @param letGo what makes the object independent, run before the other goes
 * @param takeUp what gives the object its desired value, run when the other is back
 * @param disturbs kinds of dependants that cannot stay meanwhile
 */
record Interlude(List<Statement> letGo, List<Statement> takeUp, Set<ObjectKind> disturbs) {

    Interlude {
        letGo = List.copyOf(letGo);
        takeUp = List.copyOf(takeUp);
        disturbs = Collections.unmodifiableSet(
                disturbs.isEmpty() ? EnumSet.noneOf(ObjectKind.class) : EnumSet.copyOf(disturbs));
    }
}
