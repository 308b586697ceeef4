/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.declaration;

import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The columns of entities that can be {@code text} as well. */
final class TextColumns {

    /** PostgreSQL changes no type of a column that a generated one reads. */
    private static final String CHANGEABLE = """
            SELECT n.nspname, c.relname, a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod)
            FROM pg_catalog.pg_attribute a
            JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
            WHERE c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
              AND 'character varying'::pg_catalog.regtype IN (t.oid, t.typelem)
              AND NOT EXISTS (
                SELECT FROM pg_catalog.pg_depend d
                JOIN pg_catalog.pg_attrdef g ON d.classid = 'pg_catalog.pg_attrdef'::pg_catalog.regclass
                  AND g.oid = d.objid
                JOIN pg_catalog.pg_attribute r ON r.attrelid = g.adrelid AND r.attnum = g.adnum
                WHERE r.attgenerated <> '' AND r.attnum <> a.attnum
                  AND d.refobjid = a.attrelid AND d.refobjsubid = a.attnum)
            """;

    private static final String ARRAY = "[]";

    private TextColumns() {}

    /**
     * Those of {@code open} that have a usual type, with the type that they get instead.
     *
     * @param open columns whose type nobody wrote
     * @param usual types as PostgreSQL prints them that the provider writes where nobody gave a size
     */
    static Map<ObjectId, String> among(Set<ObjectId> open, Set<String> usual, Connection connection)
            throws SQLException {
        Map<ObjectId, String> types = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(CHANGEABLE)) {
            while (row.next()) {
                ObjectId id = ObjectId.within(ObjectKind.COLUMN, row.getString(1), row.getString(2), row.getString(3));
                String type = row.getString(4);
                String suffix = type.endsWith(ARRAY) ? ARRAY : "";
                if (open.contains(id) && usual.contains(type.substring(0, type.length() - suffix.length()))) {
                    types.put(id, "text" + suffix);
                }
            }
        }
        return types;
    }
}
