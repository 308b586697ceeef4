/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.plan;

import io.github.migrationmaven.model.Trigger;
import io.github.migrationmaven.sql.Expressions;
import io.github.migrationmaven.sql.Sql;
import java.util.ArrayList;
import java.util.List;

/** Plans triggers. Whether one fires can be altered; every other change is drop and create. */
final class TriggerPlanner implements KindPlanner<Trigger> {

    @Override
    public List<Statement> create(Trigger after) {
        List<Statement> statements = new ArrayList<>();
        statements.add(Statement.of(Expressions.stable(after.definition())));
        if (after.firing() != Trigger.Firing.ORIGIN) {
            statements.add(firing(after));
        }
        return statements;
    }

    @Override
    public Alteration alter(Trigger before, Trigger after, States states) {
        return before.definition().equals(after.definition())
                ? Alteration.inPlace(firing(after))
                : Alteration.replace();
    }

    @Override
    public List<Statement> drop(Trigger before) {
        return List.of(
                Statement.of("DROP TRIGGER " + Sql.identifier(before.id().name()) + " ON " + Sql.parent(before.id())));
    }

    private static Statement firing(Trigger trigger) {
        return Statement.of("ALTER TABLE " + Sql.parent(trigger.id()) + " "
                + trigger.firing().sql() + " TRIGGER "
                + Sql.identifier(trigger.id().name()));
    }
}
