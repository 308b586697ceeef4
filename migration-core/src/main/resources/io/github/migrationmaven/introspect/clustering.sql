SELECT i.indrelid::bigint AS relation,
       i.indexrelid::text AS index_oid,
       (SELECT k.oid::text
          FROM pg_catalog.pg_constraint k
         WHERE k.conindid = i.indexrelid
           AND k.contype IN ('p', 'u', 'x')) AS constraint_oid
  FROM pg_catalog.pg_index i
 WHERE i.indrelid >= 16384
   AND i.indisclustered
 ORDER BY i.indrelid
