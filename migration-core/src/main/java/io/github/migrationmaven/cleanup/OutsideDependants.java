/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.cleanup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds what PostgreSQL would drop along with some schemas although it lies in none of them: a view or a foreign key of
 * another schema, a column of a type, a publication's table, an event trigger. Follows pg_depend as DROP … CASCADE
 * does, but not into extensions, which keep a schema from being dropped.
 */
final class OutsideDependants {

    private static final String OUTSIDE = """
            WITH RECURSIVE gone AS (
              SELECT 'pg_catalog.pg_namespace'::regclass::oid AS classid, n.oid AS objid, 0 AS objsubid
              FROM pg_catalog.pg_namespace n
              WHERE n.nspname = ANY (?)
              UNION
              SELECT d.classid, d.objid, d.objsubid
              FROM gone g
              JOIN pg_catalog.pg_depend d
                ON d.refclassid = g.classid AND d.refobjid = g.objid AND (g.objsubid = 0 OR d.refobjsubid = g.objsubid)
              WHERE d.deptype IN ('n', 'a', 'i', 'P', 'S')
                AND d.classid <> 'pg_catalog.pg_extension'::regclass
                AND NOT EXISTS (
                  SELECT FROM pg_catalog.pg_depend e
                  WHERE e.classid = d.classid AND e.objid = d.objid AND e.deptype = 'e')
            )
            SELECT DISTINCT
              CASE WHEN r.rulename = '_RETURN'
                THEN pg_catalog.pg_describe_object('pg_catalog.pg_class'::regclass, r.ev_class, 0)
                ELSE pg_catalog.pg_describe_object(g.classid, g.objid, g.objsubid) END AS description
            FROM gone g
            LEFT JOIN pg_catalog.pg_rewrite r ON g.classid = 'pg_catalog.pg_rewrite'::regclass AND r.oid = g.objid
            LEFT JOIN pg_catalog.pg_attrdef ad ON g.classid = 'pg_catalog.pg_attrdef'::regclass AND ad.oid = g.objid
            LEFT JOIN pg_catalog.pg_trigger tg ON g.classid = 'pg_catalog.pg_trigger'::regclass AND tg.oid = g.objid
            LEFT JOIN pg_catalog.pg_policy po ON g.classid = 'pg_catalog.pg_policy'::regclass AND po.oid = g.objid
            LEFT JOIN pg_catalog.pg_class c
              ON c.oid = coalesce(r.ev_class, ad.adrelid, tg.tgrelid, po.polrelid,
                   CASE WHEN g.classid = 'pg_catalog.pg_class'::regclass THEN g.objid END)
            LEFT JOIN pg_catalog.pg_constraint co
              ON g.classid = 'pg_catalog.pg_constraint'::regclass AND co.oid = g.objid
            LEFT JOIN pg_catalog.pg_type ty ON g.classid = 'pg_catalog.pg_type'::regclass AND ty.oid = g.objid
            LEFT JOIN pg_catalog.pg_proc pr ON g.classid = 'pg_catalog.pg_proc'::regclass AND pr.oid = g.objid
            LEFT JOIN pg_catalog.pg_operator op
              ON g.classid = 'pg_catalog.pg_operator'::regclass AND op.oid = g.objid
            LEFT JOIN pg_catalog.pg_opclass oc ON g.classid = 'pg_catalog.pg_opclass'::regclass AND oc.oid = g.objid
            LEFT JOIN pg_catalog.pg_opfamily ofa
              ON g.classid = 'pg_catalog.pg_opfamily'::regclass AND ofa.oid = g.objid
            LEFT JOIN pg_catalog.pg_ts_dict td ON g.classid = 'pg_catalog.pg_ts_dict'::regclass AND td.oid = g.objid
            LEFT JOIN pg_catalog.pg_ts_config tc
              ON g.classid = 'pg_catalog.pg_ts_config'::regclass AND tc.oid = g.objid
            LEFT JOIN pg_catalog.pg_statistic_ext se
              ON g.classid = 'pg_catalog.pg_statistic_ext'::regclass AND se.oid = g.objid
            LEFT JOIN pg_catalog.pg_namespace n
              ON n.oid = coalesce(c.relnamespace, co.connamespace, ty.typnamespace, pr.pronamespace,
                   op.oprnamespace, oc.opcnamespace, ofa.opfnamespace, td.dictnamespace, tc.cfgnamespace,
                   se.stxnamespace)
            WHERE (n.oid IS NOT NULL AND n.nspname <> ALL (?) AND n.nspname <> 'pg_toast')
               OR g.classid IN ('pg_catalog.pg_event_trigger'::regclass, 'pg_catalog.pg_publication_rel'::regclass)
               OR g.classid::regclass::text IN ('pg_publication_namespace', 'pg_catalog.pg_publication_namespace')
            ORDER BY 1""";

    private OutsideDependants() {}

    /** Each in PostgreSQL's words, sorted. */
    static List<String> of(Connection connection, List<String> schemas) throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(OUTSIDE)) {
            statement.setArray(1, connection.createArrayOf("text", schemas.toArray()));
            statement.setArray(2, connection.createArrayOf("text", schemas.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString("description"));
                }
            }
        }
        return found;
    }
}
