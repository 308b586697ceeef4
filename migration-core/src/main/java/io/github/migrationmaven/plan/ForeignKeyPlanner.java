/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.plan;

import io.github.migrationmaven.model.ForeignKey;
import io.github.migrationmaven.model.ReferentialAction;
import io.github.migrationmaven.sql.Sql;
import java.util.ArrayList;
import java.util.List;

/**
 * Plans foreign keys.
 *
 * <p>PostgreSQL can validate one and change when it is checked in place; every other change is drop and add.
 */
final class ForeignKeyPlanner implements KindPlanner<ForeignKey> {

    @Override
    public List<Statement> create(ForeignKey after) {
        return List.of(ConstraintSql.add(after.id(), definition(after), Hazard.DEPENDS_ON_DATA, Hazard.BLOCKS_WRITES));
    }

    @Override
    public Alteration alter(ForeignKey before, ForeignKey after, States states) {
        if (before.validated() && !after.validated()
                || !definition(timed(before, after)).equals(definition(after))) {
            return Alteration.replace();
        }
        List<Statement> statements = new ArrayList<>();
        if (!timing(before).equals(timing(after))) {
            statements.add(Statement.of("ALTER TABLE " + Sql.parent(after.id()) + " ALTER CONSTRAINT "
                    + Sql.identifier(after.id().name())
                    + (after.deferrable() ? timing(after) : " NOT DEFERRABLE")));
        }
        if (!before.validated() && after.validated()) {
            statements.add(ConstraintSql.validate(after.id()));
        }
        return Alteration.inPlace(statements);
    }

    @Override
    public List<Statement> drop(ForeignKey before) {
        return List.of(ConstraintSql.drop(before.id()));
    }

    /** {@code before} with everything that can be altered in place taken from {@code after}. */
    private static ForeignKey timed(ForeignKey before, ForeignKey after) {
        return new ForeignKey(
                before.id(),
                before.columns(),
                before.references(),
                before.referencedColumns(),
                before.matchFull(),
                before.onUpdate(),
                before.onDelete(),
                before.deleteColumns(),
                after.deferrable(),
                after.initiallyDeferred(),
                after.validated());
    }

    /** The key as a clause of ALTER TABLE, without its name. */
    static String definition(ForeignKey key) {
        StringBuilder sql = new StringBuilder("FOREIGN KEY ")
                .append(Sql.columns(key.columns()))
                .append(" REFERENCES ")
                .append(Sql.name(key.references()))
                .append(' ')
                .append(Sql.columns(key.referencedColumns()));
        if (key.matchFull()) {
            sql.append(" MATCH FULL");
        }
        if (key.onUpdate() != ReferentialAction.NO_ACTION) {
            sql.append(" ON UPDATE ").append(key.onUpdate().sql());
        }
        if (key.onDelete() != ReferentialAction.NO_ACTION) {
            sql.append(" ON DELETE ").append(key.onDelete().sql());
            if (!key.deleteColumns().isEmpty()) {
                sql.append(' ').append(Sql.columns(key.deleteColumns()));
            }
        }
        return sql.append(timing(key))
                .append(key.validated() ? "" : " NOT VALID")
                .toString();
    }

    private static String timing(ForeignKey key) {
        if (!key.deferrable()) {
            return "";
        }
        return key.initiallyDeferred() ? " DEFERRABLE INITIALLY DEFERRED" : " DEFERRABLE";
    }
}
