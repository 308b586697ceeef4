/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.plan;

import io.github.migrationmaven.model.Column;
import io.github.migrationmaven.model.ColumnDefault;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import io.github.migrationmaven.sql.Expressions;
import io.github.migrationmaven.sql.Sql;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Plans columns.
 *
 * <p>PostgreSQL alters everything in place but the expression of a generated column (before PostgreSQL 17): a generated
 * column is dropped and added, which loses nothing, since its values follow from the others.
 */
final class ColumnPlanner implements KindPlanner<Column> {

    /** What stands in the way of every ALTER COLUMN TYPE (PostgreSQL reports 0A000). */
    private static final Set<ObjectKind> READERS = EnumSet.of(
            ObjectKind.VIEW,
            ObjectKind.MATERIALIZED_VIEW,
            ObjectKind.COLUMN,
            ObjectKind.COLUMN_SETTINGS,
            ObjectKind.TRIGGER,
            ObjectKind.FUNCTION,
            ObjectKind.PROCEDURE);

    /** What besides these PostgreSQL would try to carry over to another type, and often cannot. */
    private static final Set<ObjectKind> TYPED = EnumSet.of(
            ObjectKind.COLUMN_DEFAULT,
            ObjectKind.CHECK_CONSTRAINT,
            ObjectKind.EXCLUSION_CONSTRAINT,
            ObjectKind.INDEX,
            ObjectKind.FOREIGN_KEY);

    private static final Set<ObjectKind> TYPES =
            EnumSet.of(ObjectKind.ENUM_TYPE, ObjectKind.DOMAIN, ObjectKind.EXTENSION);

    @Override
    public List<Statement> create(Column after) {
        return create(after, Optional.empty());
    }

    /** ALTER TABLE … ADD COLUMN, with the column's default when it comes along. */
    static List<Statement> create(Column after, Optional<ColumnDefault> value) {
        boolean needsRows = after.notNull()
                && value.isEmpty()
                && after.identity().isEmpty()
                && after.generated().isEmpty();
        String sql = "ALTER TABLE " + Sql.parent(after.id()) + " ADD COLUMN " + clause(after, value);
        Statement add = needsRows ? Statement.of(sql, Hazard.DEPENDS_ON_DATA) : Statement.of(sql);
        return Stream.concat(Stream.of(add), IdentitySql.logging(after).stream())
                .toList();
    }

    @Override
    public Alteration alter(Column before, Column after, States states) {
        if (after.generated().isPresent() && !before.generated().equals(after.generated())) {
            return Alteration.replace();
        }
        List<Statement> statements = new ArrayList<>();
        if (before.generated().isPresent() && after.generated().isEmpty()) {
            statements.add(Statement.of(alter(after) + " DROP EXPRESSION"));
        }
        if (before.identity().isPresent() && after.identity().isEmpty()) {
            statements.add(Statement.of(alter(after) + " DROP IDENTITY"));
        }
        if (before.notNull() && !after.notNull()) {
            statements.add(Statement.of(alter(after) + " DROP NOT NULL"));
        }
        boolean retyped =
                !before.type().equals(after.type()) || !before.collation().equals(after.collation());
        if (retyped) {
            statements.add(TypeChange.statement(before, after, states));
        }
        if (!before.notNull() && after.notNull()) {
            statements.add(Statement.of(alter(after) + " SET NOT NULL", Hazard.DEPENDS_ON_DATA, Hazard.BLOCKS_WRITES));
        }
        statements.addAll(identity(before, after, states));
        return new Alteration(true, statements, retyped ? disturbed(before, after) : Set.of(), List.of());
    }

    /** While its type is made again, a column has a type that takes the same values. */
    @Override
    public Optional<Interlude> interlude(Column before, Column after, ObjectId gone, States states) {
        boolean isType = TYPES.contains(gone.kind());
        if (!isType || before.generated().isPresent() || after.generated().isPresent()) {
            return Optional.empty();
        }
        Column meanwhile = TypeChange.builtIn(before, states.current());
        return Optional.of(new Interlude(
                List.of(TypeChange.statement(before, meanwhile, states)),
                alter(meanwhile, after, states).statements(),
                disturbedByConversion()));
    }

    @Override
    public List<Statement> drop(Column before) {
        String sql = "ALTER TABLE " + Sql.parent(before.id()) + " DROP COLUMN "
                + Sql.identifier(before.id().name());
        return List.of(before.generated().isPresent() ? Statement.of(sql) : Statement.of(sql, Hazard.DELETES_DATA));
    }

    /** All kinds of dependants that cannot stay while a column becomes another type. */
    static Set<ObjectKind> disturbedByConversion() {
        Set<ObjectKind> kinds = EnumSet.copyOf(READERS);
        kinds.addAll(TYPED);
        return kinds;
    }

    /** The column as a clause of CREATE TABLE or ADD COLUMN. */
    static String clause(Column column, Optional<ColumnDefault> value) {
        StringBuilder sql = new StringBuilder(Sql.identifier(column.id().name()))
                .append(' ')
                .append(column.type());
        column.collation().ifPresent(collation -> sql.append(" COLLATE ").append(collation));
        value.ifPresent(expression -> sql.append(" DEFAULT ").append(expression.expression()));
        column.generated()
                .ifPresent(generated -> sql.append(" GENERATED ALWAYS AS (")
                        .append(Expressions.stable(generated.expression()))
                        .append(generated.stored() ? ") STORED" : ") VIRTUAL"));
        column.identity().ifPresent(identity -> sql.append(IdentitySql.clause(column)));
        return sql.append(column.notNull() ? " NOT NULL" : "").toString();
    }

    private static Set<ObjectKind> disturbed(Column before, Column after) {
        boolean sameFamily = TypeName.of(before.type())
                        .base()
                        .equals(TypeName.of(after.type()).base())
                && before.collation().equals(after.collation());
        return sameFamily ? READERS : disturbedByConversion();
    }

    private static List<Statement> identity(Column before, Column after, States states) {
        if (after.identity().isEmpty()) {
            return List.of();
        }
        return before.identity().isEmpty() ? IdentitySql.add(after) : IdentitySql.alter(before, after, states);
    }

    static String alter(Column column) {
        return "ALTER TABLE " + Sql.parent(column.id()) + " ALTER COLUMN "
                + Sql.identifier(column.id().name());
    }
}
