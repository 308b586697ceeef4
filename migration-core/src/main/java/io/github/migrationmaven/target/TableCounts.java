/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.target;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/** The tables of some schemas with their rows; tables of extensions do not count. */
public record TableCounts(List<TableCount> tables) {

    /** Further than this no table is counted: whoever has so many rows has enough of them. */
    static final long CAP = 1_000_000;

    private static final int BATCH = 200;
    private static final String NO_PRIVILEGE = "42501";

    private static final String TABLES = """
            SELECT pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname) AS name,
                   c.relkind = 'p' AS partitioned,
                   pg_catalog.has_table_privilege(c.oid, 'SELECT')
                     AND pg_catalog.has_schema_privilege(n.oid, 'USAGE') AS readable
            FROM pg_catalog.pg_class c
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = ANY (?)
              AND c.relkind IN ('r', 'p')
              AND NOT EXISTS (
                SELECT FROM pg_catalog.pg_depend d
                WHERE d.classid = 'pg_catalog.pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
            ORDER BY 1""";

    public TableCounts {
        tables = List.copyOf(tables);
    }

    /** Counts the rows of all tables of these schemas. */
    public static TableCounts of(Connection connection, List<String> schemas) throws SQLException {
        List<String> readable = new ArrayList<>();
        List<TableCount> counts = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(TABLES)) {
            statement.setArray(1, connection.createArrayOf("text", schemas.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    if (row.getBoolean("partitioned")) {
                        // Its rows are those of its partitions.
                        counts.add(new TableCount(row.getString("name"), OptionalLong.of(0)));
                    } else if (row.getBoolean("readable")) {
                        readable.add(row.getString("name"));
                    } else {
                        counts.add(new TableCount(row.getString("name"), OptionalLong.empty()));
                    }
                }
            }
        }
        for (int i = 0; i < readable.size(); i += BATCH) {
            counts.addAll(counted(connection, readable.subList(i, Math.min(readable.size(), i + BATCH))));
        }
        return new TableCounts(counts);
    }

    private static List<TableCount> counted(Connection connection, List<String> tables) throws SQLException {
        List<TableCount> counts = new ArrayList<>();
        // Row security would hide rows; with it off, PostgreSQL refuses rather than count too few.
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET row_security = off");
            String queries = tables.stream()
                    .map(table -> "(SELECT pg_catalog.count(*) FROM (SELECT FROM ONLY " + table + " LIMIT " + CAP
                            + ") AS counted)")
                    .collect(joining(" UNION ALL "));
            try (ResultSet row = statement.executeQuery(queries)) {
                for (String table : tables) {
                    row.next();
                    counts.add(new TableCount(table, OptionalLong.of(row.getLong(1))));
                }
            }
            return counts;
        } catch (SQLException e) {
            if (!NO_PRIVILEGE.equals(e.getSQLState())) {
                throw e;
            }
            return tables.size() == 1
                    ? List.of(new TableCount(tables.get(0), OptionalLong.empty()))
                    : halves(connection, tables);
        }
    }

    private static List<TableCount> halves(Connection connection, List<String> tables) throws SQLException {
        int middle = tables.size() / 2;
        List<TableCount> counts = new ArrayList<>(counted(connection, tables.subList(0, middle)));
        counts.addAll(counted(connection, tables.subList(middle, tables.size())));
        return counts;
    }

    /** All rows that could be counted. */
    public long rows() {
        return tables.stream().flatMapToLong(table -> table.rows().stream()).sum();
    }

    /** The tables whose rows could not be counted. */
    public List<String> unreadable() {
        return tables.stream()
                .filter(table -> table.rows().isEmpty())
                .map(TableCount::name)
                .toList();
    }

    /** In words: {@code 12 tables, 3,401 rows}. */
    public String words() {
        boolean capped = tables.stream().anyMatch(table -> table.rows().stream().anyMatch(rows -> rows >= CAP));
        int unknown = unreadable().size();
        return number(tables.size(), "table") + ", " + (capped ? "at least " : "") + number(rows(), "row")
                + (unknown == 0 ? "" : ", and those of " + number(unknown, "table") + " that the user may not read");
    }

    private static String number(long count, String word) {
        return String.format(Locale.ROOT, "%,d %s%s", count, word, count == 1 ? "" : "s");
    }
}
