-- conindid of a foreign key is the index of the referenced table: only p, u and x own theirs.
SELECT i.indexrelid::bigint AS oid,
       i.indrelid::bigint AS relation,
       c.relname::text AS name,
       i.indisunique AS is_unique,
       n.columns,
       pg_catalog.pg_get_indexdef(i.indexrelid) AS definition,
       pg_catalog.pg_get_expr(i.indpred, i.indrelid) AS predicate,
       i.indisvalid AS valid
  FROM pg_catalog.pg_index i
  JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
  LEFT JOIN (SELECT x.indexrelid, pg_catalog.array_agg(a.attname::text ORDER BY p.place) AS columns
               FROM pg_catalog.pg_index x
              CROSS JOIN pg_catalog.unnest(x.indkey) WITH ORDINALITY p (number, place)
               JOIN pg_catalog.pg_attribute a ON a.attrelid = x.indrelid AND a.attnum = p.number
              WHERE x.indrelid >= 16384
                AND x.indexprs IS NULL
                AND p.place <= x.indnkeyatts
              GROUP BY x.indexrelid) n ON n.indexrelid = i.indexrelid
 WHERE c.relkind = 'i'
   AND i.indrelid >= 16384
   AND NOT c.relispartition
   AND c.relnamespace <> 'pg_toast'::pg_catalog.regnamespace
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint k
                    WHERE k.conindid = i.indexrelid
                      AND k.contype IN ('p', 'u', 'x'))
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e
                    WHERE e.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
                      AND e.objid = i.indexrelid
                      AND e.deptype = 'e')
 ORDER BY i.indrelid, c.relname
