/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.plan;

import io.github.migrationmaven.model.ObjectKind;
import io.github.migrationmaven.model.Routine;
import io.github.migrationmaven.sql.Sql;
import java.util.List;

/**
 * Plans functions and procedures.
 *
 * <p>CREATE OR REPLACE keeps the function that dependants know. It can change neither the return type nor the names of
 * arguments, nor take a default away (PostgreSQL manual, CREATE FUNCTION): then the function is dropped and created.
 */
final class RoutinePlanner implements KindPlanner<Routine> {

    private static final String OR_REPLACE = "CREATE OR REPLACE ";

    @Override
    public List<Statement> create(Routine after) {
        return List.of(Statement.of("CREATE " + after.definition().substring(OR_REPLACE.length())));
    }

    @Override
    public Alteration alter(Routine before, Routine after, States states) {
        boolean replaceable = before.result().equals(after.result())
                && before.arguments().equals(after.arguments())
                && before.defaults() <= after.defaults()
                && before.window() == after.window();
        return replaceable ? Alteration.inPlace(Statement.of(after.definition())) : Alteration.replace();
    }

    @Override
    public List<Statement> drop(Routine before) {
        String word = before.id().kind() == ObjectKind.PROCEDURE ? "PROCEDURE " : "FUNCTION ";
        return List.of(Statement.of("DROP " + word + Sql.routine(before.id())));
    }
}
