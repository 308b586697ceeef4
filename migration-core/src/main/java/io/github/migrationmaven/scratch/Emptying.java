/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.scratch;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes everything out of a database that a filling can have put in, and sees what remains. */
final class Emptying {

    /** The objects of a database. Ids below 16384 are PostgreSQL's own (manual, "System Catalog Initial Data"). */
    private static final String OBJECTS = """
            WITH candidates AS (
              SELECT 1 AS place, 'pg_event_trigger'::regclass AS classid, oid AS objid FROM pg_event_trigger
              UNION ALL SELECT 1, 'pg_publication'::regclass, oid FROM pg_publication
              UNION ALL SELECT 2, 'pg_extension'::regclass, oid FROM pg_extension
              UNION ALL SELECT 3, 'pg_namespace'::regclass, oid FROM pg_namespace
                        WHERE nspname <> 'public' AND nspname !~ '^pg_(temp|toast)'
              UNION ALL SELECT 4, 'pg_class'::regclass, oid FROM pg_class
                        WHERE relkind IN ('r', 'p', 'v', 'm', 'S', 'f') AND relpersistence <> 't'
              UNION ALL SELECT 5, 'pg_proc'::regclass, oid FROM pg_proc
              UNION ALL SELECT 6, 'pg_type'::regclass, oid FROM pg_type
              UNION ALL SELECT 7, 'pg_operator'::regclass, oid FROM pg_operator
              UNION ALL SELECT 7, 'pg_opclass'::regclass, oid FROM pg_opclass
              UNION ALL SELECT 8, 'pg_opfamily'::regclass, oid FROM pg_opfamily
              UNION ALL SELECT 8, 'pg_am'::regclass, oid FROM pg_am
              UNION ALL SELECT 8, 'pg_cast'::regclass, oid FROM pg_cast
              UNION ALL SELECT 8, 'pg_collation'::regclass, oid FROM pg_collation
              UNION ALL SELECT 8, 'pg_conversion'::regclass, oid FROM pg_conversion
              UNION ALL SELECT 8, 'pg_statistic_ext'::regclass, oid FROM pg_statistic_ext
              UNION ALL SELECT 8, 'pg_ts_config'::regclass, oid FROM pg_ts_config
              UNION ALL SELECT 8, 'pg_ts_dict'::regclass, oid FROM pg_ts_dict
              UNION ALL SELECT 8, 'pg_ts_parser'::regclass, oid FROM pg_ts_parser
              UNION ALL SELECT 8, 'pg_ts_template'::regclass, oid FROM pg_ts_template
              UNION ALL SELECT 8, 'pg_language'::regclass, oid FROM pg_language
              UNION ALL SELECT 8, 'pg_foreign_data_wrapper'::regclass, oid FROM pg_foreign_data_wrapper
              UNION ALL SELECT 8, 'pg_foreign_server'::regclass, oid FROM pg_foreign_server
              UNION ALL SELECT 9, 'pg_largeobject'::regclass, oid FROM pg_largeobject_metadata
            )
            SELECT %s
            FROM candidates AS c
            CROSS JOIN LATERAL pg_identify_object(c.classid, c.objid, 0) AS o
            WHERE c.objid >= 16384
              AND %s
            ORDER BY c.place, o.identity
            """;

    /** Objects that do not go with another one; a partitioned table depends on its own columns. */
    private static final String ON_THEIR_OWN = """
            NOT EXISTS (SELECT FROM pg_depend AS d
                        WHERE d.classid = c.classid AND d.objid = c.objid AND d.objsubid = 0
                          AND d.deptype IN ('e', 'i', 'a') AND d.refobjid <> d.objid)""";

    private static final String DESCRIPTION = "o.type || ' ' || o.identity";

    private static final String DROP = """
            CASE o.type
              WHEN 'large object' THEN format('SELECT lo_unlink(%s)', c.objid)
              ELSE format('DROP %s IF EXISTS %s CASCADE',
                CASE o.type
                  WHEN 'composite type' THEN 'TYPE'
                  WHEN 'statistics object' THEN 'STATISTICS'
                  WHEN 'foreign-data wrapper' THEN 'FOREIGN DATA WRAPPER'
                  WHEN 'aggregate' THEN 'ROUTINE'
                  WHEN 'function' THEN 'ROUTINE'
                  WHEN 'procedure' THEN 'ROUTINE'
                  ELSE upper(o.type) END,
                o.identity)
            END""";

    /** Default privileges that differ from PostgreSQL's own, and statements that undo them. */
    private static final String DEFAULT_PRIVILEGES = """
            SELECT format('ALTER DEFAULT PRIVILEGES FOR ROLE %%I%%s %%s ON %%s %%s %%s', r.rolname,
                     ' IN SCHEMA ' || quote_ident(n.nspname), s.verb, k.kind, s.preposition, s.grantee)
            FROM pg_default_acl AS d
            JOIN pg_roles AS r ON r.oid = d.defaclrole
            LEFT JOIN pg_namespace AS n ON n.oid = d.defaclnamespace
            JOIN (VALUES ('r', 'TABLES'), ('S', 'SEQUENCES'), ('f', 'FUNCTIONS'), ('T', 'TYPES'), ('n', 'SCHEMAS'),
                         ('L', 'LARGE OBJECTS')) AS k (letter, kind) ON k.letter = d.defaclobjtype
            CROSS JOIN LATERAL (
              SELECT 1 AS place, 'REVOKE ALL' AS verb, 'FROM' AS preposition,
                     CASE WHEN a.grantee = 0 THEN 'PUBLIC' ELSE a.grantee::regrole::text END AS grantee
              FROM aclexplode(d.defaclacl) AS a
              UNION
              SELECT 2, 'GRANT ' || a.privilege_type, 'TO',
                     CASE WHEN a.grantee = 0 THEN 'PUBLIC' ELSE a.grantee::regrole::text END
              FROM aclexplode(CASE WHEN d.defaclnamespace = 0
                                   THEN acldefault(CASE d.defaclobjtype WHEN 'S' THEN 's' ELSE d.defaclobjtype END,
                                                   d.defaclrole) END) AS a
            ) AS s
            ORDER BY d.oid, s.place, s.grantee, s.verb
            """;

    private final String database;
    private final AdminConnection admin;
    private final DatabaseTraits traits;
    private final List<List<String>> wanted;
    private final String owner;

    private Emptying(
            String database, AdminConnection admin, DatabaseTraits traits, List<List<String>> wanted, String owner) {
        this.database = database;
        this.admin = admin;
        this.traits = traits;
        this.wanted = wanted;
        this.owner = owner;
    }

    /** Takes note of the settings and privileges that the database has when nothing is in it. */
    static Emptying of(String database, AdminConnection admin) throws SQLException {
        DatabaseTraits traits = new DatabaseTraits(admin);
        List<String> owner =
                admin.column("SELECT nspowner::regrole::text FROM pg_catalog.pg_namespace WHERE nspname = 'public'");
        return new Emptying(database, admin, traits, traits.of(database), owner.isEmpty() ? "" : owner.get(0));
    }

    /** What is in the database, in words; nothing when it is as it was at first. */
    List<String> remains() throws SQLException {
        List<String> remains = new ArrayList<>(admin.column(OBJECTS.formatted(DESCRIPTION, ON_THEIR_OWN)));
        if (remains.isEmpty()) {
            // That there is nothing at all must not hang on what depends on what.
            remains.addAll(admin.column(OBJECTS.formatted(DESCRIPTION, "true")));
        }
        remains.addAll(admin.column(DEFAULT_PRIVILEGES.formatted()));
        if (!publicIsThere()) {
            remains.add("no schema public");
        }
        List<String> before = wanted.stream().flatMap(List::stream).toList();
        List<String> now = traits.of(database).stream().flatMap(List::stream).toList();
        before.stream().filter(trait -> !now.contains(trait)).forEach(trait -> remains.add("no more: " + trait));
        now.stream().filter(trait -> !before.contains(trait)).forEach(remains::add);
        return remains;
    }

    static String listed(List<String> found) {
        int shown = Math.min(10, found.size());
        String rest = found.size() > shown ? " and " + (found.size() - shown) + " more" : "";
        return String.join(", ", found.subList(0, shown)) + rest;
    }

    private boolean publicIsThere() throws SQLException {
        return owner.isEmpty()
                || "t"
                        .equals(admin.value(
                                "SELECT EXISTS (SELECT FROM pg_catalog.pg_namespace WHERE nspname = 'public')"));
    }

    /**
     * Empties the database as far as its user may; what stays is seen by {@link #remains}.
     *
     * @throws SQLException for the first thing that stayed
     */
    void run() throws SQLException {
        admin.execute("SET lock_timeout TO '30s'");
        Optional<SQLException> failure = tryAll(DEFAULT_PRIVILEGES.formatted());
        // What stood in the way of an object may be gone after a round.
        for (int left = Integer.MAX_VALUE, now = count(); now > 0 && now < left; left = now, now = count()) {
            failure = tryAll(OBJECTS.formatted(DROP, ON_THEIR_OWN));
        }
        if (!publicIsThere()) {
            admin.execute("CREATE SCHEMA public AUTHORIZATION " + owner);
        }
        traits.restore(database, wanted);
        if (failure.isPresent()) {
            throw failure.get();
        }
    }

    private int count() throws SQLException {
        return admin.column(OBJECTS.formatted(DESCRIPTION, ON_THEIR_OWN)).size();
    }

    /** Runs all statements that the query makes; returns the first failure. */
    private Optional<SQLException> tryAll(String query) throws SQLException {
        Optional<SQLException> first = Optional.empty();
        for (String statement : admin.column(query)) {
            try {
                admin.execute(statement);
            } catch (SQLException e) {
                first = first.or(() -> Optional.of(e));
            }
        }
        return first;
    }
}
