/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.oracle;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A second reader of catalogs that shares no code with {@code introspect}: two databases are alike when it reads the
 * same from both.
 *
 * <p>It sees everything that is managed, and leaves out grants, owners and the order of the columns of tables. Names
 * come from {@code pg_identify_object}, definitions are JSON.
 */
public final class Oracle {

    /** Relations that are read: no partitions, nothing in inheritance, nothing typed. */
    private static final String RELATIONS = """
            WITH relation AS (
                SELECT c.*
                  FROM pg_class c
                 WHERE c.relkind IN ('r', 'v', 'm')
                   AND c.oid >= 16384
                   AND c.relpersistence <> 't'
                   AND NOT c.relispartition
                   AND c.reloftype = 0
                   AND c.oid NOT IN (SELECT inhrelid FROM pg_inherits UNION SELECT inhparent FROM pg_inherits)
            ),
            thing (class, oid, part, definition) AS (
            """;

    private static final String GLOBALS_AND_TYPES = """
            SELECT 'pg_namespace'::regclass, n.oid, 0, '{}'::jsonb
              FROM pg_namespace n
             WHERE n.oid >= 16384 OR n.nspname = 'public'
            UNION ALL
            SELECT 'pg_extension'::regclass, x.oid, 0,
                   jsonb_build_object('version', x.extversion, 'schema', x.extnamespace::regnamespace)
              FROM pg_extension x
             WHERE x.oid >= 16384
            UNION ALL
            SELECT 'pg_type'::regclass, l.enumtypid, 0, jsonb_agg(l.enumlabel ORDER BY l.enumsortorder)
              FROM pg_enum l
             GROUP BY l.enumtypid
            UNION ALL
            SELECT 'pg_type'::regclass, t.oid, 0, '[]'
              FROM pg_type t
             WHERE t.typtype = 'e' AND t.oid NOT IN (SELECT enumtypid FROM pg_enum)
            UNION ALL
            SELECT 'pg_type'::regclass, d.oid, 0,
                   jsonb_build_object(
                       'base', format_type(d.typbasetype, d.typtypmod), 'required', d.typnotnull,
                       'default', pg_get_expr(d.typdefaultbin, 0), 'collation', d.typcollation::regcollation)
              FROM pg_type d
             WHERE d.typtype = 'd'
            UNION ALL
            SELECT 'pg_cast'::regclass, c.oid, 0,
                   jsonb_build_object(
                       'method', c.castmethod, 'context', c.castcontext,
                       'function', nullif(c.castfunc, 0)::regprocedure)
              FROM pg_cast c
             WHERE c.oid >= 16384
               AND NOT EXISTS (SELECT FROM pg_type t
                                WHERE t.oid IN (c.castsource, c.casttarget) AND t.typtype IN ('c', 'r', 'm'))
            UNION ALL
            """;

    private static final String SEQUENCES = """
            SELECT 'pg_class'::regclass, s.seqrelid, 0,
                   to_jsonb(s) - 'seqrelid' - 'seqtypid'
                   || jsonb_build_object(
                       'type', s.seqtypid::regtype, 'persistence', c.relpersistence,
                       'owner', (SELECT jsonb_agg(d.deptype::text || ' ' || o.identity)
                                   FROM pg_depend d,
                                        LATERAL pg_identify_object(d.refclassid, d.refobjid, d.refobjsubid) o
                                  WHERE d.classid = 'pg_class'::regclass
                                    AND d.objid = s.seqrelid
                                    AND d.refobjsubid > 0
                                    AND d.deptype IN ('a', 'i')))
              FROM pg_sequence s
              JOIN pg_class c ON c.oid = s.seqrelid
            UNION ALL
            """;

    private static final String RELATION_PARTS = """
            SELECT 'pg_class'::regclass, r.oid, 0,
                   jsonb_build_object(
                       'persistence', r.relpersistence, 'secured', r.relrowsecurity, 'forced', r.relforcerowsecurity,
                       'replica', r.relreplident,
                       'chosen', (SELECT jsonb_agg(
                                             jsonb_build_array(
                                                 i.indexrelid::regclass, i.indisclustered, i.indisreplident)
                                             ORDER BY i.indexrelid::regclass::text)
                                    FROM pg_index i
                                   WHERE i.indrelid = r.oid AND (i.indisclustered OR i.indisreplident)),
                       'options', (SELECT jsonb_agg(o ORDER BY o) FROM unnest(r.reloptions) o),
                       'toast', (SELECT jsonb_agg(o ORDER BY o)
                                   FROM pg_class t, unnest(t.reloptions) o
                                  WHERE t.oid = r.reltoastrelid))
              FROM relation r
             WHERE r.relkind = 'r'
            UNION ALL
            SELECT 'pg_class'::regclass, r.oid, a.attnum,
                   jsonb_build_object(
                       'type', format_type(a.atttypid, a.atttypmod), 'required', a.attnotnull,
                       'collation', a.attcollation::regcollation, 'identity', a.attidentity,
                       'generated', a.attgenerated, 'expression', pg_get_expr(f.adbin, f.adrelid),
                       'storage', a.attstorage, 'compression', a.attcompression,
                       'statistics', nullif(a.attstattarget, -1), 'options', a.attoptions)
              FROM relation r
              JOIN pg_attribute a ON a.attrelid = r.oid AND a.attnum > 0 AND NOT a.attisdropped
              LEFT JOIN pg_attrdef f ON f.adrelid = a.attrelid AND f.adnum = a.attnum
             WHERE r.relkind = 'r'
            UNION ALL
            SELECT 'pg_class'::regclass, r.oid, 0,
                   jsonb_build_object(
                       'query', pg_get_viewdef(r.oid),
                       'chosen', (SELECT jsonb_agg(i.indexrelid::regclass)
                                    FROM pg_index i
                                   WHERE i.indrelid = r.oid AND i.indisclustered),
                       'options', (SELECT jsonb_agg(o ORDER BY o) FROM unnest(r.reloptions) o),
                       'columns', (SELECT jsonb_agg(
                                              jsonb_build_array(
                                                  a.attname, format_type(a.atttypid, a.atttypmod),
                                                  a.attcollation::regcollation, pg_get_expr(f.adbin, f.adrelid),
                                                  a.attstorage, a.attcompression, nullif(a.attstattarget, -1),
                                                  a.attoptions)
                                              ORDER BY a.attnum)
                                     FROM pg_attribute a
                                     LEFT JOIN pg_attrdef f ON f.adrelid = a.attrelid AND f.adnum = a.attnum
                                    WHERE a.attrelid = r.oid AND a.attnum > 0))
              FROM relation r
             WHERE r.relkind IN ('v', 'm')
            UNION ALL
            SELECT 'pg_constraint'::regclass, k.oid, 0, to_jsonb(pg_get_constraintdef(k.oid))
              FROM pg_constraint k
             WHERE k.contype IN ('p', 'u', 'c', 'x', 'f')
               AND k.conparentid = 0
               AND (k.contypid <> 0 OR k.conrelid IN (SELECT oid FROM relation))
            UNION ALL
            SELECT 'pg_class'::regclass, i.indexrelid, 0,
                   jsonb_build_object(
                       'statement', pg_get_indexdef(i.indexrelid), 'valid', i.indisvalid,
                       'statistics', (SELECT jsonb_agg(nullif(a.attstattarget, -1) ORDER BY a.attnum)
                                        FROM pg_attribute a
                                       WHERE a.attrelid = i.indexrelid))
              FROM pg_index i
             WHERE i.indrelid IN (SELECT oid FROM relation)
               AND i.indexrelid NOT IN (SELECT conindid FROM pg_constraint WHERE contype IN ('p', 'u', 'x'))
            UNION ALL
            SELECT 'pg_trigger'::regclass, g.oid, 0,
                   jsonb_build_object('statement', pg_get_triggerdef(g.oid), 'enabled', g.tgenabled)
              FROM pg_trigger g
             WHERE NOT g.tgisinternal AND g.tgrelid IN (SELECT oid FROM relation)
            UNION ALL
            """;

    private static final String ROUTINES = """
            SELECT 'pg_proc'::regclass, p.oid, 0, to_jsonb(pg_get_functiondef(p.oid))
              FROM pg_proc p
             WHERE p.prokind <> 'a'
               AND p.oid >= 16384
               AND p.oid NOT IN (SELECT objid FROM pg_depend WHERE classid = 'pg_proc'::regclass AND deptype = 'i')
            )
            """;

    /** Comments are things of things: on what is read above, and on columns of views. */
    private static final String SPOKEN = """
            , spoken AS (
                SELECT t.class, t.oid, t.part, '' AS prefix, t.definition
                  FROM thing t
                UNION ALL
                SELECT d.classoid, d.objoid, d.objsubid, 'comment on ', to_jsonb(d.description)
                  FROM pg_description d
                 WHERE EXISTS (SELECT FROM thing t WHERE t.class = d.classoid AND t.oid = d.objoid)
                   AND d.description <> 'standard public schema'
                   AND NOT (d.classoid = 'pg_extension'::regclass
                            AND d.description IN (SELECT comment FROM pg_available_extensions))
            )
            SELECT s.prefix || i.type || '|' || i.identity AS name, s.definition::text AS definition
              FROM spoken s
             CROSS JOIN LATERAL pg_identify_object(s.class, s.oid, s.part) i
             WHERE i.schema IS DISTINCT FROM 'pg_catalog'
               AND i.schema IS DISTINCT FROM 'information_schema'
               AND i.identity !~ '^(pg_catalog|information_schema|pg_toast|pg_temp)'
               AND NOT EXISTS (SELECT FROM pg_depend e
                                WHERE e.classid = s.class AND e.objid = s.oid AND e.deptype = 'e')
            """;

    private static final String QUERY = RELATIONS + GLOBALS_AND_TYPES + SEQUENCES + RELATION_PARTS + ROUTINES + SPOKEN;

    private Oracle() {}

    /**
     * All managed objects, as {@code kind|identity} and definition.
     *
     * <p>Opens a transaction of its own when the connection commits by itself, and takes part in one otherwise.
     *
     * @throws IllegalStateException when one name comes twice
     */
    public static SortedMap<String, String> read(Connection connection) throws SQLException {
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL search_path = ''");
            return things(statement);
        } finally {
            if (autoCommit) {
                connection.rollback();
            }
            connection.setAutoCommit(autoCommit);
        }
    }

    private static SortedMap<String, String> things(Statement statement) throws SQLException {
        SortedMap<String, String> things = new TreeMap<>();
        try (ResultSet rows = statement.executeQuery(QUERY)) {
            while (rows.next()) {
                if (things.put(rows.getString("name"), rows.getString("definition")) != null) {
                    throw new IllegalStateException("Read twice: " + rows.getString("name"));
                }
            }
        }
        return things;
    }
}
