/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.cleanup;

import static java.util.Objects.requireNonNull;

import io.github.migrationmaven.sql.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The managed schemas as they are in the database.
 *
 * @param managed with the schemas that are there
 * @param held the schemas of which something stays, so that they cannot be dropped whole
 * @param members all that stands in them
 * @param staying what lies elsewhere in the database
 */
record Ground(Managed managed, List<String> held, List<SchemaMember> members, List<String> staying) {

    private static final String THERE = """
            SELECT n.nspname AS name
            FROM pg_catalog.pg_namespace n
            WHERE n.nspname = ANY (?)
            ORDER BY 1""";

    private static final String HELD = """
            SELECT n.nspname AS name
            FROM pg_catalog.pg_extension e
            JOIN pg_catalog.pg_namespace n ON n.oid = e.extnamespace
            WHERE n.nspname = ANY (?)
            ORDER BY 1""";

    private static final String ELSEWHERE = """
            SELECT 'schema ' || quote_ident(n.nspname) AS name
            FROM pg_catalog.pg_namespace n
            WHERE n.nspname <> ALL (?) AND n.nspname <> 'information_schema' AND left(n.nspname, 3) <> 'pg_'
            UNION ALL
            SELECT 'extension ' || quote_ident(e.extname) FROM pg_catalog.pg_extension e WHERE e.extname <> 'plpgsql'
            UNION ALL
            SELECT 'publication ' || quote_ident(p.pubname) FROM pg_catalog.pg_publication p
            UNION ALL
            SELECT 'event trigger ' || quote_ident(t.evtname) FROM pg_catalog.pg_event_trigger t
            UNION ALL
            SELECT 'foreign server ' || quote_ident(s.srvname) FROM pg_catalog.pg_foreign_server s
            ORDER BY 1""";

    Ground {
        requireNonNull(managed, "managed is null");
        held = List.copyOf(held);
        members = List.copyOf(members);
        staying = List.copyOf(staying);
    }

    static Ground of(Connection connection, Managed wanted) throws SQLException {
        List<String> there = names(connection, THERE, wanted.schemas());
        Managed managed = new Managed(
                wanted.kept().stream().filter(there::contains).toList(),
                wanted.made().stream().filter(there::contains).toList(),
                wanted.extensions(),
                wanted.scope());
        List<SchemaMember> members = SchemaMembers.of(connection, managed.schemas());
        List<String> held = new ArrayList<>(names(connection, HELD, managed.schemas()));
        members.stream()
                .filter(member -> member.extension() || !managed.contains(member))
                .map(SchemaMember::schema)
                .forEach(held::add);
        return new Ground(
                managed,
                held.stream().distinct().sorted().toList(),
                members,
                names(connection, ELSEWHERE, managed.schemas()));
    }

    /** What is to go. */
    List<SchemaMember> going() {
        return members.stream()
                .filter(member -> !member.extension() && managed.contains(member))
                .toList();
    }

    /** Everything that stays, in words: what lies elsewhere, and what the module does not own. */
    List<String> stays() {
        List<String> stays = new ArrayList<>(staying);
        managed.extensions().forEach(extension -> stays.remove("extension " + Sql.identifier(extension)));
        members.stream()
                .filter(member -> !member.extension() && !managed.contains(member))
                .map(SchemaMember::toString)
                .forEach(stays::add);
        return stays;
    }

    /** The schemas that can be dropped whole. */
    List<String> free() {
        return managed.schemas().stream()
                .filter(schema -> !held.contains(schema))
                .toList();
    }

    private static List<String> names(Connection connection, String query, List<String> schemas) throws SQLException {
        List<String> names = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setArray(1, connection.createArrayOf("text", schemas.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    names.add(row.getString("name"));
                }
            }
        }
        return names;
    }
}
