/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.declaration;

import static java.util.stream.Collectors.groupingBy;

import io.github.migrationmaven.declaration.jpa.JpaDdl;
import io.github.migrationmaven.declaration.jpa.JpaSchema;
import io.github.migrationmaven.declaration.jpa.MappingFacts;
import io.github.migrationmaven.model.MappedColumn;
import io.github.migrationmaven.model.Mapping;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The statements of a JPA provider, run one by one. One that PostgreSQL refuses keeps none of the others from running.
 */
final class EntityRun {

    private static final String UNDEFINED_TABLE = "42P01";

    private final JpaSchema schema;
    private final TextType textType;
    private final String defaultSchema;
    private final MappingFacts facts;
    private final List<RejectedStatement> rejected = new ArrayList<>();
    private final SortedSet<ObjectId> tables;
    private final Map<String, List<ObjectId>> tablesByName;
    private final SortedSet<ObjectId> parts;

    private EntityRun(Connection connection, JpaSchema schema, TextType textType) throws SQLException {
        this.schema = schema;
        this.textType = textType;
        SortedSet<ObjectId> tablesBefore = NamedParts.tables(connection);
        SortedSet<ObjectId> partsBefore = NamedParts.of(connection);
        this.defaultSchema = defaultSchema(connection);
        JpaDdl ddl = schema.make(connection.getMetaData().getDatabaseMajorVersion());
        this.facts = ddl.facts();
        for (SqlStatement made : SqlScript.of(ddl.script()).statements()) {
            run(connection, made);
        }
        this.tables = NamedParts.tables(connection);
        this.tables.removeAll(tablesBefore);
        this.tablesByName = tables.stream().collect(groupingBy(ObjectId::name));
        this.parts = NamedParts.of(connection);
        this.parts.removeAll(partsBefore);
        if (textType == TextType.TEXT) {
            retype(connection, TextColumns.among(untypedColumns(), facts.usualTypes(), connection));
        }
    }

    static EntityRun of(Connection connection, JpaSchema schema, TextType textType) throws SQLException {
        return new EntityRun(connection, schema, textType);
    }

    private Set<ObjectId> untypedColumns() {
        Set<ObjectId> untyped = new TreeSet<>();
        for (MappingFacts.TableFacts table : facts.tables()) {
            idOf(table)
                    .ifPresent(id -> table.columns().stream()
                            .filter(column -> !column.typed())
                            .map(column -> columnId(id, column))
                            .forEach(untyped::add));
        }
        return untyped;
    }

    /** Gives columns of empty tables other types. */
    static void retype(Connection connection, Map<ObjectId, String> types) throws SQLException {
        for (Map.Entry<ObjectId, String> column : new TreeMap<>(types).entrySet()) {
            ObjectId id = column.getKey();
            try (Statement statement = connection.createStatement()) {
                statement.execute("ALTER TABLE " + quoted(id.schema()) + "." + quoted(id.parent()) + " ALTER COLUMN "
                        + quoted(id.name()) + " TYPE " + column.getValue());
            }
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** What PostgreSQL refused, in the order of the statements. */
    List<RejectedStatement> rejected() {
        return rejected;
    }

    /** @param connection to the database after all SQL files */
    Declared declared(Connection connection) throws SQLException {
        SortedSet<ObjectId> openNames = new TreeSet<>(parts);
        openNames.removeIf(id -> schema.chosenNames().contains(id.name()));
        SortedSet<ObjectId> written = NamedParts.of(connection);
        written.removeAll(parts);
        return new Declared(openNames, Set.of(), mapping(written), rejected());
    }

    private static String defaultSchema(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT coalesce(pg_catalog.current_schema(), 'public')")) {
            row.next();
            return row.getString(1);
        }
    }

    private void run(Connection connection, SqlStatement made) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(made.text().replaceFirst("^(?i)create schema (?!if )", "create schema if not exists "));
        } catch (SQLException e) {
            if (connection.isClosed()) {
                throw e;
            }
            Optional<StatementSubject> subject = StatementSubject.of(made.text(), defaultSchema);
            rejected.add(SqlFailure.ofEntities(made, subject, follows(e), e));
        }
    }

    /** Whether it failed for want of a table whose own statement has failed before. */
    private boolean follows(SQLException e) {
        return UNDEFINED_TABLE.equals(e.getSQLState())
                && rejected.stream()
                        .filter(statement -> statement.parts().isEmpty())
                        .flatMap(statement -> statement.object().stream())
                        .anyMatch(id -> String.valueOf(e.getMessage()).contains(id.name() + "\""));
    }

    private Mapping mapping(Set<ObjectId> written) {
        Set<ObjectId> collections = new TreeSet<>();
        Map<ObjectId, MappedColumn> columns = new HashMap<>();
        Map<ObjectId, Set<Set<String>>> uniques = new HashMap<>();
        for (MappingFacts.TableFacts table : facts.tables()) {
            Optional<ObjectId> known = idOf(table);
            known.filter(id -> table.collection()).ifPresent(collections::add);
            known.ifPresent(id -> {
                uniques.put(id, table.impliedUniques());
                table.columns().forEach(column -> put(id, column, columns));
            });
        }
        return new Mapping(tables, collections, columns, uniques, usualTypes(), written);
    }

    private Set<String> usualTypes() {
        Set<String> types = new TreeSet<>(facts.usualTypes());
        if (textType == TextType.TEXT) {
            types.add("text");
        }
        return types;
    }

    private Optional<ObjectId> idOf(MappingFacts.TableFacts table) {
        List<ObjectId> named = tablesByName.getOrDefault(table.name(), List.of()).stream()
                .filter(id -> table.schema().map(id.schema()::equals).orElse(true))
                .toList();
        ObjectId usual = ObjectId.of(ObjectKind.TABLE, defaultSchema, table.name());
        return named.contains(usual) ? Optional.of(usual) : named.stream().findFirst();
    }

    private static void put(ObjectId table, MappingFacts.ColumnFacts column, Map<ObjectId, MappedColumn> columns) {
        ObjectId id = columnId(table, column);
        columns.put(id, new MappedColumn(id, column.typed(), column.checked(), column.usualType(), column.constants()));
    }

    private static ObjectId columnId(ObjectId table, MappingFacts.ColumnFacts column) {
        return ObjectId.within(ObjectKind.COLUMN, table.schema(), table.name(), column.name());
    }
}
