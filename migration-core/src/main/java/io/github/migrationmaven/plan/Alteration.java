/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.plan;

import static java.util.Objects.requireNonNull;

import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How an object becomes another value of itself.
 *
 * @param inPlace false when it has to be dropped and created, with everything that depends on it
 * @param statements the statements of an alteration in place
 * @param disturbs kinds of dependants that PostgreSQL does not carry through the alteration: they are dropped before it
 *     and created after it
 * @param converted columns whose type the statements change on the way, with all that this means for their dependants
 */
record Alteration(boolean inPlace, List<Statement> statements, Set<ObjectKind> disturbs, List<ObjectId> converted) {

    Alteration {
        statements = List.copyOf(statements);
        disturbs = Collections.unmodifiableSet(
                disturbs.isEmpty() ? EnumSet.noneOf(ObjectKind.class) : EnumSet.copyOf(disturbs));
        converted = List.copyOf(converted);
        requireNonNull(disturbs, "disturbs is null");
    }

    /** Done by these statements, which dependants do not notice. */
    static Alteration inPlace(List<Statement> statements) {
        return new Alteration(true, statements, Set.of(), List.of());
    }

    /** Done by this statement, which dependants do not notice. */
    static Alteration inPlace(Statement statement) {
        return inPlace(List.of(statement));
    }

    /** PostgreSQL cannot alter this: drop and create. */
    static Alteration replace() {
        return new Alteration(false, List.of(), Set.of(), List.of());
    }
}
