/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.cleanup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds what stands in schemas, of whatever kind: PostgreSQL records that each of these depends on its schema
 * (pg_depend, NORMAL). What the bootstrap superuser owns is not in pg_shdepend.
 */
final class SchemaMembers {

    private static final String MEMBERS = """
            SELECT n.nspname AS schema,
                   coalesce(
                     CASE WHEN i.name LIKE '"%"'
                       THEN replace(substr(i.name, 2, length(i.name) - 2), '""', '"')
                       ELSE i.name END,
                     (SELECT a.object_names[array_upper(a.object_names, 1)]
                      FROM pg_catalog.pg_identify_object_as_address(d.classid, d.objid, 0) a)) AS name,
                   i.type AS kind,
                   i.identity,
                   pg_catalog.pg_get_userbyid(coalesce(s.refobjid, 10)) AS owner,
                   pg_catalog.pg_has_role(coalesce(s.refobjid, 10), 'USAGE') AS ours,
                   EXISTS (
                     SELECT FROM pg_catalog.pg_depend e
                     WHERE e.classid = d.classid AND e.objid = d.objid AND e.deptype = 'e') AS extension
            FROM pg_catalog.pg_namespace n
            JOIN pg_catalog.pg_depend d
              ON d.refclassid = 'pg_catalog.pg_namespace'::regclass AND d.refobjid = n.oid AND d.deptype = 'n'
            CROSS JOIN LATERAL pg_catalog.pg_identify_object(d.classid, d.objid, 0) i
            LEFT JOIN pg_catalog.pg_shdepend s
              ON s.dbid = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())
             AND s.classid = d.classid AND s.objid = d.objid AND s.objsubid = 0 AND s.deptype = 'o'
            WHERE n.nspname = ANY (?)
              AND d.classid <> 'pg_catalog.pg_extension'::regclass
              AND NOT EXISTS (
                -- A sequence of a serial column stands in its schema and goes with its column.
                SELECT FROM pg_catalog.pg_depend o
                WHERE o.classid = d.classid AND o.objid = d.objid AND o.objsubid = 0
                  AND o.refclassid = 'pg_catalog.pg_class'::regclass AND o.refobjsubid > 0
                  AND o.deptype IN ('a', 'i'))
            ORDER BY i.type, i.identity""";

    private SchemaMembers() {}

    static List<SchemaMember> of(Connection connection, List<String> schemas) throws SQLException {
        List<SchemaMember> members = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(MEMBERS)) {
            statement.setArray(1, connection.createArrayOf("text", schemas.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    members.add(new SchemaMember(
                            row.getString("schema"),
                            String.valueOf(row.getString("name")),
                            row.getString("kind"),
                            row.getString("identity"),
                            row.getString("owner"),
                            row.getBoolean("ours"),
                            row.getBoolean("extension")));
                }
            }
        }
        return members;
    }
}
