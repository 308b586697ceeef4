-- Tables that are not managed as a whole, with everything that belongs to them in the hash.
-- Each row: kind, the catalog and id by which members of extensions are left out, the schema and relation by which the
-- scope decides, the printed name, and a text that changes with the definition (printed as a hash).
WITH unmanaged (kind, class, objid, namespace, relation, name, definition) AS (
SELECT CASE WHEN c.relkind = 'f' THEN 'foreign table'
            WHEN c.relispartition THEN 'partition'
            WHEN c.relkind = 'p' THEN 'partitioned table'
            WHEN c.reloftype <> 0 THEN 'typed table'
            ELSE 'table in inheritance'
       END,
       'pg_class', c.oid, c.relnamespace, c.relname::text, c.oid::pg_catalog.regclass::text,
       pg_catalog.concat_ws(E'\n',
           c.relpersistence, c.relreplident, c.relrowsecurity, c.relforcerowsecurity, c.reltablespace,
               c.reloptions::text,
           (SELECT m.amname FROM pg_catalog.pg_am m WHERE m.oid = c.relam),
           nullif(c.reloftype, 0)::pg_catalog.regtype::text,
           pg_catalog.pg_get_partkeydef(c.oid), pg_catalog.pg_get_expr(c.relpartbound, c.oid),
           (SELECT pg_catalog.string_agg(i.inhparent::pg_catalog.regclass::text, ',' ORDER BY i.inhseqno)
               FROM pg_catalog.pg_inherits i WHERE i.inhrelid = c.oid),
           (SELECT s.srvname || coalesce(f.ftoptions::text, '')
              FROM pg_catalog.pg_foreign_table f JOIN pg_catalog.pg_foreign_server s ON s.oid = f.ftserver
                  WHERE f.ftrelid = c.oid),
           (SELECT pg_catalog.string_agg(pg_catalog.concat_ws(' ', a.attname, pg_catalog.format_type(a.atttypid,
               a.atttypmod), a.attnotnull,
                                        nullif(a.attcollation, t.typcollation)::pg_catalog.regcollation,
                                            a.attidentity, a.attgenerated,
                                        a.attislocal, a.attstorage, pg_catalog.to_jsonb(a) ->> 'attcompression',
                                        nullif(a.attstattarget, -1), o.options, a.attfdwoptions::text,
                                        pg_catalog.pg_get_expr(d.adbin, d.adrelid),
                                            pg_catalog.col_description(a.attrelid, a.attnum)),
                              E'\n' ORDER BY a.attname COLLATE "C")
              FROM pg_catalog.pg_attribute a
              JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
              LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
             CROSS JOIN LATERAL (SELECT pg_catalog.string_agg(x, ',' ORDER BY x COLLATE "C") AS options
                                   FROM pg_catalog.unnest(a.attoptions) x
                                  WHERE x NOT LIKE 'pg\_attver=%') o
             WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped),
           (SELECT pg_catalog.string_agg(pg_catalog.concat_ws(' ', a.attname, s.seqstart, s.seqincrement, s.seqmin,
               s.seqmax, s.seqcache, s.seqcycle, q.relname, q.relpersistence),
                              E'\n' ORDER BY a.attname COLLATE "C")
              FROM pg_catalog.pg_attribute a
              JOIN pg_catalog.pg_depend p ON p.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
                  AND p.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
                              AND p.refobjid = a.attrelid AND p.refobjsubid = a.attnum AND p.deptype = 'i'
              JOIN pg_catalog.pg_sequence s ON s.seqrelid = p.objid
              JOIN pg_catalog.pg_class q ON q.oid = p.objid
             WHERE a.attrelid = c.oid AND a.attidentity <> ''),
           (SELECT pg_catalog.string_agg(pg_catalog.concat_ws(' ', k.conname, pg_catalog.pg_get_constraintdef(k.oid),
               k.conislocal,
                                        pg_catalog.obj_description(k.oid, 'pg_constraint')), E'\n'
                                            ORDER BY k.conname COLLATE "C")
              FROM pg_catalog.pg_constraint k WHERE k.conrelid = c.oid),
           (SELECT pg_catalog.string_agg(pg_catalog.concat_ws(' ', pg_catalog.pg_get_indexdef(i.indexrelid),
               i.indisvalid, i.indisclustered, i.indisreplident,
                                        pg_catalog.obj_description(i.indexrelid, 'pg_class')), E'\n'
                                            ORDER BY x.relname COLLATE "C")
              FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid WHERE i.indrelid = c.oid),
           (SELECT pg_catalog.string_agg(pg_catalog.concat_ws(' ', pg_catalog.pg_get_triggerdef(g.oid), g.tgenabled,
               pg_catalog.obj_description(g.oid, 'pg_trigger')),
                              E'\n' ORDER BY g.tgname COLLATE "C")
              FROM pg_catalog.pg_trigger g WHERE g.tgrelid = c.oid AND NOT g.tgisinternal),
           pg_catalog.obj_description(c.oid, 'pg_class'))
  FROM pg_catalog.pg_class c
 WHERE c.oid >= 16384
   AND c.relpersistence <> 't'
   AND (c.relkind IN ('p', 'f')
        OR c.relkind = 'r'
           AND (c.relispartition
                OR c.reloftype <> 0
                OR EXISTS (SELECT FROM pg_catalog.pg_inherits i WHERE i.inhrelid = c.oid OR i.inhparent = c.oid)))
)
SELECT u.kind,
       n.nspname::text AS schema,
       u.relation,
       u.name || coalesce(' #' || pg_catalog.left(pg_catalog.md5(u.definition), 8), '') AS name
  FROM unmanaged u
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = u.namespace
 WHERE (n.nspname IS NULL OR n.nspname !~ '^pg_' AND n.nspname <> 'information_schema')
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e
                    WHERE e.classid = u.class::pg_catalog.regclass
                      AND e.objid = u.objid
                      AND e.deptype = 'e')
 ORDER BY u.kind COLLATE "C", u.name COLLATE "C"
