-- Views (v) or materialised views (m).
SELECT c.oid::bigint AS oid,
       n.nspname::text AS schema,
       c.relname::text AS name,
       pg_catalog.pg_get_viewdef(c.oid) AS definition,
       ARRAY(SELECT o FROM pg_catalog.unnest(c.reloptions) o ORDER BY o COLLATE "C") AS options,
       c.relispopulated AS populated,
       v.names,
       v.types,
       v.collations
  FROM pg_catalog.pg_class c
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
 CROSS JOIN LATERAL (
       SELECT pg_catalog.array_agg(a.attname::text ORDER BY a.attnum) AS names,
              pg_catalog.array_agg(pg_catalog.format_type(a.atttypid, a.atttypmod) ORDER BY a.attnum) AS types,
              pg_catalog.array_agg(CASE WHEN a.attcollation <> t.typcollation
                                        THEN (SELECT pg_catalog.quote_ident(ln.nspname) || '.'
                                                     || pg_catalog.quote_ident(l.collname)
                                                FROM pg_catalog.pg_collation l
                                                JOIN pg_catalog.pg_namespace ln ON ln.oid = l.collnamespace
                                               WHERE l.oid = a.attcollation)
                                   END ORDER BY a.attnum) AS collations
         FROM pg_catalog.pg_attribute a
         JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
        WHERE a.attrelid = c.oid
          AND a.attnum > 0
          AND NOT a.attisdropped) v
 WHERE c.relkind = ?::text::"char"
   AND c.relpersistence <> 't'
   AND n.nspname !~ '^pg_'
   AND n.nspname <> 'information_schema'
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e
                    WHERE e.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
                      AND e.objid = c.oid
                      AND e.deptype = 'e')
 ORDER BY n.nspname, c.relname
