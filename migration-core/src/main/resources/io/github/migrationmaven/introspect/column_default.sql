SELECT f.oid::bigint AS oid,
       f.adrelid::bigint AS relation,
       a.attname::text AS name,
       pg_catalog.pg_get_expr(f.adbin, f.adrelid) AS expression
  FROM pg_catalog.pg_attrdef f
  JOIN pg_catalog.pg_attribute a ON a.attrelid = f.adrelid AND a.attnum = f.adnum
  JOIN pg_catalog.pg_class c ON c.oid = f.adrelid
 WHERE c.relkind IN ('r', 'v')
   AND c.oid >= 16384
   AND NOT c.relispartition
   AND c.relpersistence <> 't'
   AND a.attgenerated = ''
 ORDER BY f.adrelid, f.adnum
