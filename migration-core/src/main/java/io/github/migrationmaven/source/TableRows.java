/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.source;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.model.Column;
import io.github.migrationmaven.model.ForeignKey;
import io.github.migrationmaven.model.Identity;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.Sequence;
import io.github.migrationmaven.model.Table;
import io.github.migrationmaven.sql.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads the rows that migrations leave in their tables, as statements that put them into others. */
public final class TableRows {

    private final State state;
    private final Map<ObjectId, List<Column>> columns;

    private TableRows(State state) {
        this.state = state;
        this.columns = state.catalog().all(Column.class).stream()
                .collect(Collectors.groupingBy(Column::table, TreeMap::new, Collectors.toList()));
    }

    public static TableRows of(State state) {
        return new TableRows(state);
    }

    /**
     * The tables that have rows, with their number, in the order of their names.
     *
     * @throws MigrationException when the database cannot be read
     */
    public Map<ObjectId, Long> counts() {
        return reading(statement -> {
            Map<ObjectId, Long> counts = new LinkedHashMap<>();
            for (Table table : state.catalog().all(Table.class)) {
                long count = number(statement, "SELECT pg_catalog.count(*) FROM " + Sql.name(table.id()));
                if (count > 0) {
                    counts.put(table.id(), count);
                }
            }
            return counts;
        });
    }

    /**
     * The rows of a table as texts in an order of their own, so that equal rows give equal lists.
     *
     * @param shape the columns that are looked at, of those that the table has
     * @throws MigrationException when the database cannot be read
     */
    public List<String> content(ObjectId table, Catalog shape) {
        return reading(statement -> sorted(statement, selection(table, shape)));
    }

    /**
     * INSERT statements for all rows of {@code tables}, referenced tables first, and the positions of the sequences.
     *
     * @param shape the catalog of the database that the statements are for; columns that it lacks are left out
     * @throws MigrationException when the database cannot be read
     */
    public List<String> statements(List<ObjectId> tables, Catalog shape) {
        return reading(statement -> {
            List<String> statements = new ArrayList<>();
            for (ObjectId table : inOrder(tables)) {
                statements.add(
                        insertion(table, shape) + String.join(",\n    ", sorted(statement, values(table, shape))));
            }
            statements.addAll(positions(statement, tables, shape));
            return statements;
        });
    }

    private String selection(ObjectId table, Catalog shape) {
        String values = written(table, shape).stream()
                .sorted(Comparator.comparing(Column::id))
                .map(column -> Sql.identifier(column.id().name()))
                .collect(Collectors.joining(", "));
        return "SELECT ROW(" + values + ")::text FROM " + Sql.name(table);
    }

    /** One statement for all rows: a foreign key within the table is checked at its end. */
    private String insertion(ObjectId table, Catalog shape) {
        List<Column> written = written(table, shape);
        boolean overriding = written.stream()
                .anyMatch(column -> column.identity()
                        .filter(identity -> identity.generation() == Identity.Generation.ALWAYS)
                        .isPresent());
        String names =
                Sql.columns(written.stream().map(column -> column.id().name()).toList());
        return "INSERT INTO " + Sql.name(table) + " " + names + (overriding ? " OVERRIDING SYSTEM VALUE" : "")
                + " VALUES\n    ";
    }

    private String values(ObjectId table, Catalog shape) {
        String values = written(table, shape).stream()
                .map(column -> "pg_catalog.quote_nullable("
                        + Sql.identifier(column.id().name()) + "::text)")
                .collect(Collectors.joining(" || ', ' || "));
        return "SELECT '(' || " + values + " || ')' FROM " + Sql.name(table);
    }

    /** Columns of both shapes that take a value, in the order of the other: a generated one has none of its own. */
    private List<Column> written(ObjectId table, Catalog shape) {
        Set<ObjectId> here =
                columns.getOrDefault(table, List.of()).stream().map(Column::id).collect(Collectors.toSet());
        return shape.all(Column.class).stream()
                .filter(column -> here.contains(column.id()))
                .filter(column -> column.generated().isEmpty())
                .sorted(Comparator.comparingInt(Column::position).thenComparing(Column::id))
                .toList();
    }

    private List<String> positions(Statement statement, List<ObjectId> tables, Catalog shape) throws SQLException {
        List<String> statements = new ArrayList<>();
        for (Sequence sequence : state.catalog().all(Sequence.class)) {
            if (shape.contains(sequence.id())) {
                String name = Sql.name(sequence.id());
                statements.addAll(texts(statement, position(Sql.literal(name), name) + " WHERE is_called"));
            }
        }
        for (ObjectId table : tables) {
            for (Column column : written(table, shape)) {
                if (column.identity().isPresent()) {
                    statements.addAll(identityPosition(statement, column));
                }
            }
        }
        return statements;
    }

    private static List<String> identityPosition(Statement statement, Column column) throws SQLException {
        String sequence = "pg_catalog.pg_get_serial_sequence(" + Sql.literal(Sql.name(column.table())) + ", "
                + Sql.literal(column.id().name()) + ")";
        String name = text(statement, "SELECT " + sequence);
        return texts(statement, position(sequence, name) + " WHERE is_called");
    }

    private static String position(String argument, String sequence) {
        return "SELECT " + Sql.literal("SELECT pg_catalog.setval(" + argument + ", ")
                + " || last_value || ', true)' FROM " + sequence;
    }

    /** Referenced tables come before those that reference them; where they reference each other, by name. */
    private List<ObjectId> inOrder(List<ObjectId> tables) {
        List<ObjectId> waiting = new ArrayList<>(tables);
        List<ObjectId> ordered = new ArrayList<>();
        while (!waiting.isEmpty()) {
            ObjectId next = waiting.stream()
                    .filter(table -> references(table).stream()
                            .noneMatch(other -> !other.equals(table) && waiting.contains(other)))
                    .findFirst()
                    .orElse(waiting.get(0));
            waiting.remove(next);
            ordered.add(next);
        }
        return ordered;
    }

    private List<ObjectId> references(ObjectId table) {
        return state.catalog().all(ForeignKey.class).stream()
                .filter(key -> key.id().schema().equals(table.schema())
                        && key.id().parent().equals(table.name()))
                .map(ForeignKey::references)
                .toList();
    }

    private static long number(Statement statement, String query) throws SQLException {
        return Long.parseLong(text(statement, query));
    }

    private static String text(Statement statement, String query) throws SQLException {
        return texts(statement, query).get(0);
    }

    /** In an order that no collation of the server has a part in. */
    private static List<String> sorted(Statement statement, String query) throws SQLException {
        return texts(statement, query).stream().sorted().toList();
    }

    private static List<String> texts(Statement statement, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                texts.add(String.valueOf(result.getString(1)));
            }
        }
        return texts;
    }

    private <T> T reading(Reading<T> reading) {
        try (Connection connection = state.database().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("SET search_path TO ''");
            // The driver sets the time zone of this machine; the statements are to be the same on all.
            statement.execute("SET TimeZone TO 'UTC'");
            return reading.read(statement);
        } catch (SQLException e) {
            throw new MigrationException(
                    ErrorCode.CATALOG_NOT_READABLE,
                    "The rows of the scratch database " + state.database().name() + " could not be read: "
                            + e.getMessage() + " (SQLSTATE " + e.getSQLState() + ").",
                    "Run the goal again; otherwise leave the rows behind with -Dmigration.referenceRows=leave.",
                    e);
        }
    }

    private interface Reading<T> {
        T read(Statement statement) throws SQLException;
    }
}
