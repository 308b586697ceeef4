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
import java.util.Optional;

/**
 * What a schema has of its own and loses when it is dropped.
 *
 * @param owner its owner
 * @param hasGrants whether its privileges were ever set; where not, PostgreSQL's own count
 * @param grants statements that grant its privileges, sorted
 * @param defaults statements that set the default privileges of what is created in it, sorted
 */
record SchemaTraits(
        String schema,
        String owner,
        boolean hasGrants,
        Optional<String> comment,
        List<String> grants,
        List<String> defaults) {

    private static final String SCHEMA = """
            SELECT pg_catalog.pg_get_userbyid(n.nspowner) AS owner,
                   n.nspacl IS NOT NULL AS has_grants,
                   pg_catalog.obj_description(n.oid, 'pg_namespace') AS comment
            FROM pg_catalog.pg_namespace n
            WHERE n.nspname = ?""";

    private static final String GRANTS = """
            SELECT format('GRANT %s ON SCHEMA %I TO %s%s', a.privilege_type, n.nspname,
                     CASE WHEN a.grantee = 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(a.grantee)) END,
                     CASE WHEN a.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END) AS statement
            FROM pg_catalog.pg_namespace n
            CROSS JOIN LATERAL aclexplode(n.nspacl) a
            WHERE n.nspname = ?
            ORDER BY 1""";

    private static final String DEFAULTS = """
            SELECT format('ALTER DEFAULT PRIVILEGES FOR ROLE %I IN SCHEMA %I GRANT %s ON %s TO %s%s',
                     pg_get_userbyid(d.defaclrole), n.nspname, a.privilege_type,
                     CASE d.defaclobjtype WHEN 'r' THEN 'TABLES' WHEN 'S' THEN 'SEQUENCES'
                       WHEN 'f' THEN 'FUNCTIONS' WHEN 'T' THEN 'TYPES' END,
                     CASE WHEN a.grantee = 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(a.grantee)) END,
                     CASE WHEN a.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END) AS statement
            FROM pg_catalog.pg_default_acl d
            JOIN pg_catalog.pg_namespace n ON n.oid = d.defaclnamespace
            CROSS JOIN LATERAL aclexplode(d.defaclacl) a
            WHERE n.nspname = ?
            ORDER BY 1""";

    SchemaTraits {
        requireNonNull(schema, "schema is null");
        requireNonNull(owner, "owner is null");
        requireNonNull(comment, "comment is null");
        grants = List.copyOf(grants);
        defaults = List.copyOf(defaults);
    }

    /** Those of a schema; absent where there is no such schema. */
    static Optional<SchemaTraits> of(Connection connection, String schema) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SCHEMA)) {
            statement.setString(1, schema);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                return Optional.of(new SchemaTraits(
                        schema,
                        row.getString("owner"),
                        row.getBoolean("has_grants"),
                        Optional.ofNullable(row.getString("comment")),
                        texts(connection, GRANTS, schema),
                        texts(connection, DEFAULTS, schema)));
            }
        }
    }

    private static List<String> texts(Connection connection, String query, String schema) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, schema);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    texts.add(row.getString("statement"));
                }
            }
        }
        return texts;
    }

    /** The statements that make an empty schema with these traits. */
    List<String> creation() {
        String name = Sql.identifier(schema);
        List<String> statements = new ArrayList<>();
        statements.add("CREATE SCHEMA " + name + " AUTHORIZATION " + Sql.identifier(owner));
        if (hasGrants) {
            // A grant makes the owner's own privileges explicit; what the owner gave up must not come back by that.
            statements.add("REVOKE ALL ON SCHEMA " + name + " FROM " + Sql.identifier(owner));
        }
        statements.addAll(grants);
        statements.addAll(defaults);
        comment.ifPresent(text -> statements.add("COMMENT ON SCHEMA " + name + " IS " + Sql.literal(text)));
        return statements;
    }
}
