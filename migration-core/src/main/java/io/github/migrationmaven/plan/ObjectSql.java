/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.plan;

import static java.util.stream.Collectors.joining;

import io.github.migrationmaven.model.Column;
import io.github.migrationmaven.model.ColumnDefault;
import io.github.migrationmaven.model.ForeignKey;
import io.github.migrationmaven.model.SchemaObject;
import io.github.migrationmaven.model.Table;
import io.github.migrationmaven.sql.Sql;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An object in the SQL that makes it, for people to read: the clause that says what it is where there is one, else its
 * CREATE statement. Equal objects give equal texts.
 */
public final class ObjectSql {

    private ObjectSql() {}

    /**
     * A column as {@code character varying(20) NOT NULL}, a constraint as {@code UNIQUE (code)}, a view as CREATE VIEW.
     */
    public static String of(SchemaObject object) {
        if (object instanceof Column column) {
            return of(column, Optional.empty());
        }
        if (object instanceof ColumnDefault value) {
            return "DEFAULT " + value.expression();
        }
        if (object instanceof ForeignKey key) {
            return ForeignKeyPlanner.definition(key);
        }
        return ConstraintSql.definition(object).orElseGet(() -> created(object));
    }

    /** What stands behind the name of a column, with its default when it has one. */
    public static String of(Column column, Optional<ColumnDefault> value) {
        String clause = ColumnPlanner.clause(column, value);
        String words = clause.substring(Sql.identifier(column.id().name()).length() + 1);
        return ColumnPlanner.create(column, value).stream()
                .skip(1)
                .map(Statement::sql)
                .reduce(words, (text, further) -> text + ";\n" + further);
    }

    /** A table with those of its parts that can be clauses of it; columns by name, since their order never counts. */
    public static String of(Table table, List<SchemaObject> parts) {
        List<SchemaObject> clauses = new ArrayList<>();
        parts.stream()
                .filter(part -> !(part instanceof Column))
                .filter(ObjectSql::isClause)
                .forEach(clauses::add);
        List<Column> columns = parts.stream()
                .filter(Column.class::isInstance)
                .map(Column.class::cast)
                .sorted(Comparator.comparing(Column::id))
                .toList();
        for (int i = 0; i < columns.size(); i++) {
            clauses.add(at(i + 1, columns.get(i)));
        }
        return TablePlanner.create(table, clauses).sql();
    }

    private static Column at(int position, Column column) {
        return new Column(
                column.id(),
                position,
                column.type(),
                column.collation(),
                column.notNull(),
                column.generated(),
                column.identity());
    }

    /** Whether {@link #of(Table, List)} takes it up. */
    public static boolean isClause(SchemaObject part) {
        return part instanceof Column
                || part instanceof ColumnDefault
                || ConstraintSql.definition(part).isPresent();
    }

    private static String created(SchemaObject object) {
        return Planners.of(object).create(object).stream().map(Statement::sql).collect(joining(";\n"));
    }
}
