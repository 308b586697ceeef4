/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.scratch;

import java.sql.SQLException;
import java.util.List;

/** What belongs to a database as a whole and does not come with a template: its settings, privileges and comments. */
final class DatabaseTraits {

    /** Settings that hold a list are stored with their quotes, as pg_dump knows too. */
    private static final String SETTINGS = """
            SELECT pg_catalog.format(
                     CASE WHEN s.setrole = 0 THEN 'ALTER DATABASE %%1$I SET %%3$I TO %%4$s'
                          ELSE 'ALTER ROLE %%2$I IN DATABASE %%1$I SET %%3$I TO %%4$s' END,
                     %2$s, r.rolname, name,
                     CASE WHEN name IN ('local_preload_libraries', 'search_path', 'session_preload_libraries',
                                        'temp_tablespaces') AND value <> ''
                          THEN value ELSE pg_catalog.quote_literal(value) END)
            FROM pg_catalog.pg_database AS d
            JOIN pg_catalog.pg_db_role_setting AS s ON s.setdatabase = d.oid
            LEFT JOIN pg_catalog.pg_roles AS r ON r.oid = s.setrole
            CROSS JOIN LATERAL pg_catalog.unnest(s.setconfig) AS setting
            CROSS JOIN LATERAL (SELECT pg_catalog.split_part(setting, '=', 1) AS name,
                                       pg_catalog.substr(setting, pg_catalog.strpos(setting, '=') + 1) AS value)
            AS parts
            WHERE d.datname = %1$s
            ORDER BY 1
            """;

    private static final String RESETS = """
            SELECT pg_catalog.format(
                     CASE WHEN s.setrole = 0 THEN 'ALTER DATABASE %%1$I RESET ALL'
                          ELSE 'ALTER ROLE %%2$I IN DATABASE %%1$I RESET ALL' END,
                     d.datname, r.rolname)
            FROM pg_catalog.pg_database AS d
            JOIN pg_catalog.pg_db_role_setting AS s ON s.setdatabase = d.oid
            LEFT JOIN pg_catalog.pg_roles AS r ON r.oid = s.setrole
            WHERE d.datname = %1$s
            ORDER BY 1
            """;

    private static final String GRANTS = """
            SELECT pg_catalog.format('GRANT %%s ON %1$s TO %%s%%s', a.privilege_type,
                     CASE WHEN a.grantee = 0 THEN 'PUBLIC' ELSE pg_catalog.quote_ident(r.rolname) END,
                     CASE WHEN a.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END)
            FROM pg_catalog.aclexplode((%2$s)) AS a LEFT JOIN pg_catalog.pg_roles AS r ON r.oid = a.grantee
            ORDER BY 1
            """;

    private static final String REVOKES = """
            SELECT DISTINCT pg_catalog.format('REVOKE ALL ON %1$s FROM %%s CASCADE',
                     CASE WHEN a.grantee = 0 THEN 'PUBLIC' ELSE pg_catalog.quote_ident(r.rolname) END)
            FROM pg_catalog.aclexplode((%2$s)) AS a LEFT JOIN pg_catalog.pg_roles AS r ON r.oid = a.grantee
            ORDER BY 1
            """;

    private static final String PRIVILEGES_OF_DATABASE = """
            SELECT COALESCE(datacl, pg_catalog.acldefault('d', datdba)) FROM pg_catalog.pg_database
            WHERE datname = %s""";

    private static final String PRIVILEGES_OF_PUBLIC = """
            SELECT COALESCE(nspacl, pg_catalog.acldefault('n', nspowner)) FROM pg_catalog.pg_namespace
            WHERE nspname = 'public'""";

    private static final String COMMENT_ON_DATABASE = """
            SELECT pg_catalog.format('COMMENT ON DATABASE %%I IS %%L', datname,
                                     pg_catalog.shobj_description(oid, 'pg_database'))
            FROM pg_catalog.pg_database WHERE datname = %1$s
            """;

    private static final String COMMENT_ON_PUBLIC = """
            SELECT pg_catalog.format('COMMENT ON SCHEMA public IS %L', pg_catalog.obj_description(oid, 'pg_namespace'))
            FROM pg_catalog.pg_namespace WHERE nspname = 'public'
            """;

    /** One kind of trait: what undoes it, and what brings it back. */
    private record Part(List<String> undoing, List<String> making) {}

    private final AdminConnection admin;

    DatabaseTraits(AdminConnection admin) {
        this.admin = admin;
    }

    /** Gives a new database the settings and privileges of another, on the same server. */
    void copy(String from, String to) throws SQLException {
        run(settings(from, to));
        List<String> wanted = grants(from, to);
        if (!wanted.equals(grants(to, to))) {
            run(revokes(to));
            run(wanted);
        }
    }

    /** Statements that give the database, and its schema {@code public}, what they have now. */
    List<List<String>> of(String database) throws SQLException {
        return parts(database).stream().map(Part::making).toList();
    }

    /** Brings a database back to what {@link #of} said before. */
    void restore(String database, List<List<String>> before) throws SQLException {
        List<Part> parts = parts(database);
        for (int i = 0; i < parts.size(); i++) {
            // Only what differs, for the rest need not be ours to change.
            if (!parts.get(i).making().equals(before.get(i))) {
                run(parts.get(i).undoing());
                run(before.get(i));
            }
        }
    }

    private List<Part> parts(String database) throws SQLException {
        String name = Names.literal(database);
        return List.of(
                new Part(admin.column(RESETS.formatted(name)), settings(database, database)),
                new Part(revokes(database), grants(database, database)),
                new Part(
                        admin.column(REVOKES.formatted("SCHEMA public", PRIVILEGES_OF_PUBLIC)),
                        admin.column(GRANTS.formatted("SCHEMA public", PRIVILEGES_OF_PUBLIC))),
                new Part(List.of(), admin.column(COMMENT_ON_DATABASE.formatted(name))),
                new Part(List.of(), admin.column(COMMENT_ON_PUBLIC)));
    }

    private List<String> settings(String from, String to) throws SQLException {
        return admin.column(SETTINGS.formatted(Names.literal(from), Names.literal(to)));
    }

    private List<String> grants(String from, String to) throws SQLException {
        return admin.column(GRANTS.formatted(onDatabase(to), PRIVILEGES_OF_DATABASE.formatted(Names.literal(from))));
    }

    private List<String> revokes(String database) throws SQLException {
        return admin.column(
                REVOKES.formatted(onDatabase(database), PRIVILEGES_OF_DATABASE.formatted(Names.literal(database))));
    }

    /** The name inside a literal that is a format of the server: quoted for both. */
    private static String onDatabase(String database) {
        return "DATABASE " + Names.quoted(database).replace("'", "''").replace("%", "%%");
    }

    private void run(List<String> statements) throws SQLException {
        for (String statement : statements) {
            admin.execute(statement);
        }
    }
}
