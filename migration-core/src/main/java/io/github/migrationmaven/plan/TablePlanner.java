/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.plan;

import io.github.migrationmaven.model.Column;
import io.github.migrationmaven.model.ColumnDefault;
import io.github.migrationmaven.model.SchemaObject;
import io.github.migrationmaven.model.Table;
import io.github.migrationmaven.sql.Sql;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Plans tables: CREATE TABLE takes up the columns and constraints that can be part of it. */
final class TablePlanner implements KindPlanner<Table> {

    @Override
    public List<Statement> create(Table after) {
        return List.of(create(after, List.of()));
    }

    /** CREATE TABLE with these columns, defaults and constraints as its clauses. */
    static Statement create(Table after, List<SchemaObject> parts) {
        List<String> clauses = new ArrayList<>();
        columns(parts).forEach(column -> clauses.add(ColumnPlanner.clause(column, defaultOf(column, parts))));
        parts.forEach(part -> ConstraintSql.definition(part)
                .map(definition -> ConstraintSql.clause(part.id(), definition))
                .ifPresent(clauses::add));
        String body = clauses.isEmpty() ? "()" : "(\n    " + String.join(",\n    ", clauses) + "\n)";
        return Statement.of("CREATE " + (after.unlogged() ? "UNLOGGED " : "") + "TABLE " + Sql.name(after.id()) + " "
                + body + Options.with(after.options()));
    }

    @Override
    public Alteration alter(Table before, Table after, States states) {
        List<Statement> statements = new ArrayList<>();
        String table = "ALTER TABLE " + Sql.name(after.id());
        if (before.unlogged() != after.unlogged()) {
            statements.add(
                    Statement.of(table + (after.unlogged() ? " SET UNLOGGED" : " SET LOGGED"), Hazard.REWRITES_TABLE));
        }
        statements.addAll(Options.alter(table, before.options(), after.options()));
        return Alteration.inPlace(statements);
    }

    @Override
    public List<Statement> drop(Table before) {
        return List.of(Statement.of("DROP TABLE " + Sql.name(before.id()), Hazard.DELETES_DATA));
    }

    private static Stream<Column> columns(List<SchemaObject> parts) {
        return parts.stream()
                .filter(Column.class::isInstance)
                .map(Column.class::cast)
                .sorted(Comparator.comparingInt(Column::position));
    }

    private static Optional<ColumnDefault> defaultOf(Column column, List<SchemaObject> parts) {
        return parts.stream()
                .filter(ColumnDefault.class::isInstance)
                .map(ColumnDefault.class::cast)
                .filter(part -> part.column().equals(column.id()))
                .findFirst();
    }
}
