-- Before PostgreSQL 15 a sequence is always logged, whatever its table is.
SELECT a.attrelid::bigint AS relation,
       a.attnum::int AS position,
       a.attname::text AS name,
       pg_catalog.format_type(a.atttypid, a.atttypmod) AS type,
       CASE WHEN a.attcollation <> t.typcollation
            THEN pg_catalog.quote_ident(ln.nspname) || '.' || pg_catalog.quote_ident(l.collname)
       END AS collation,
       a.attnotnull AS not_null,
       a.attgenerated::text AS generated,
       CASE WHEN a.attgenerated <> '' THEN pg_catalog.pg_get_expr(f.adbin, f.adrelid) END AS expression,
       a.attidentity::text AS identity,
       q.relname::text AS sequence,
       CASE WHEN q.relpersistence <> c.relpersistence
             AND pg_catalog.current_setting('server_version_num')::int >= 150000
            THEN q.relpersistence::text
       END AS sequence_persistence,
       s.seqstart AS start,
       s.seqincrement AS increment,
       s.seqmin AS min,
       s.seqmax AS max,
       s.seqcache AS cache,
       s.seqcycle AS cycle
  FROM pg_catalog.pg_attribute a
  JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
  JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
  LEFT JOIN pg_catalog.pg_collation l ON l.oid = a.attcollation AND a.attcollation <> t.typcollation
  LEFT JOIN pg_catalog.pg_namespace ln ON ln.oid = l.collnamespace
  LEFT JOIN pg_catalog.pg_attrdef f ON f.adrelid = a.attrelid AND f.adnum = a.attnum AND a.attgenerated <> ''
  LEFT JOIN pg_catalog.pg_depend d
         ON a.attidentity <> ''
        AND d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
        AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
        AND d.refobjid = a.attrelid
        AND d.refobjsubid = a.attnum
        AND d.deptype = 'i'
  LEFT JOIN pg_catalog.pg_sequence s ON s.seqrelid = d.objid
  LEFT JOIN pg_catalog.pg_class q ON q.oid = s.seqrelid
 WHERE c.relkind = 'r'
   AND c.oid >= 16384
   AND NOT c.relispartition
   AND c.reloftype = 0
   AND c.relpersistence <> 't'
   AND a.attnum > 0
   AND NOT a.attisdropped
 ORDER BY a.attrelid, a.attnum
