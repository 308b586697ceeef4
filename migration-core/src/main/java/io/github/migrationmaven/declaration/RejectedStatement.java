/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.declaration;

import static io.github.migrationmaven.ErrorCode.ENTITIES_REJECTED;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A statement of a JPA provider that PostgreSQL refuses, so that nobody knows what is declared there.
 *
 * @param problem PostgreSQL's message and the statement
 * @param advice what to do about it
 * @param object the table, sequence, view or type that it is about; absent when it is about none
 * @param parts the kinds of parts of that table that it would have made; empty when it is about the object as a whole
 * @param named the one part of it that has a name, such as an index
 * @param follows whether it failed only because another statement had, and is not worth a line
 */
public record RejectedStatement(
        String problem,
        String advice,
        Optional<ObjectId> object,
        Set<ObjectKind> parts,
        Optional<ObjectId> named,
        boolean follows) {

    public RejectedStatement {
        requireNonNull(problem, "problem is null");
        requireNonNull(advice, "advice is null");
        requireNonNull(object, "object is null");
        parts = Set.copyOf(parts);
        requireNonNull(named, "named is null");
    }

    /** What is not there since the statement failed: a part that has a name, or else the object. */
    public Optional<ObjectId> missing() {
        return named.or(() -> object);
    }

    /** All of them as one error; absent when there are none. */
    public static Optional<MigrationException> exception(List<RejectedStatement> rejected) {
        return rejected.isEmpty()
                ? Optional.empty()
                : Optional.of(new MigrationException(ENTITIES_REJECTED, problems(rejected), advices(rejected)));
    }

    /** As above, with the failure of an SQL file that came after them and may follow from them. */
    static MigrationException exception(List<RejectedStatement> rejected, MigrationException later) {
        return new MigrationException(
                ENTITIES_REJECTED,
                problems(rejected) + "\n" + later.problem(),
                advices(rejected) + "\n" + later.advice(),
                later);
    }

    private static String problems(List<RejectedStatement> rejected) {
        return rejected.stream()
                .filter(statement -> !statement.follows())
                .map(RejectedStatement::problem)
                .collect(joining("\n"));
    }

    private static String advices(List<RejectedStatement> rejected) {
        return rejected.stream()
                .filter(statement -> !statement.follows())
                .map(RejectedStatement::advice)
                .distinct()
                .collect(joining("\n"));
    }
}
