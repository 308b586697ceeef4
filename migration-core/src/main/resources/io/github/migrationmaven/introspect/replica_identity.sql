-- A table whose chosen index was dropped still says i, and logs nothing.
SELECT c.oid::bigint AS relation,
       c.relreplident = 'f' AS full_row,
       i.indexrelid::text AS index_oid,
       (SELECT k.oid::text
          FROM pg_catalog.pg_constraint k
         WHERE k.conindid = i.indexrelid
           AND k.contype IN ('p', 'u', 'x')) AS constraint_oid
  FROM pg_catalog.pg_class c
  LEFT JOIN pg_catalog.pg_index i ON c.relreplident = 'i' AND i.indrelid = c.oid AND i.indisreplident
 WHERE c.oid >= 16384
   AND c.relkind = 'r'
   AND c.relreplident <> 'd'
 ORDER BY c.oid
