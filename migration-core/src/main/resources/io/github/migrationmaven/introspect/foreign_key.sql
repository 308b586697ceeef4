-- A foreign key to a partitioned table has one more row for each partition, with the first one as parent.
-- confdelsetcols is there from PostgreSQL 15 on, conperiod and conenforced from 18 on: taken from the row as JSON.
SELECT k.oid::bigint AS oid,
       k.conrelid::bigint AS relation,
       k.conname::text AS name,
       f.columns,
       rn.nspname::text AS referenced_schema,
       r.relname::text AS referenced_name,
       f.referenced_columns,
       k.confmatchtype = 'f' AS match_full,
       k.confupdtype::text AS on_update,
       k.confdeltype::text AS on_delete,
       CASE WHEN pg_catalog.jsonb_typeof(j.row -> 'confdelsetcols') = 'array'
            THEN ARRAY(SELECT a.attname::text
                         FROM pg_catalog.jsonb_array_elements_text(j.row -> 'confdelsetcols')
                              WITH ORDINALITY p (number, place)
                         JOIN pg_catalog.pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = p.number::int
                        ORDER BY p.place)
       END AS delete_columns,
       k.condeferrable AS deferrable,
       k.condeferred AS initially_deferred,
       k.convalidated AS validated
  FROM pg_catalog.pg_constraint k
  JOIN (SELECT c.oid,
               pg_catalog.array_agg(a.attname::text ORDER BY p.place) AS columns,
               pg_catalog.array_agg(b.attname::text ORDER BY p.place) AS referenced_columns
          FROM pg_catalog.pg_constraint c
         CROSS JOIN ROWS FROM (pg_catalog.unnest(c.conkey), pg_catalog.unnest(c.confkey))
               WITH ORDINALITY p (number, referenced, place)
          JOIN pg_catalog.pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = p.number
          JOIN pg_catalog.pg_attribute b ON b.attrelid = c.confrelid AND b.attnum = p.referenced
         WHERE c.contype = 'f'
           AND c.conrelid >= 16384
         GROUP BY c.oid) f ON f.oid = k.oid
  JOIN pg_catalog.pg_class r ON r.oid = k.confrelid
  JOIN pg_catalog.pg_namespace rn ON rn.oid = r.relnamespace
 CROSS JOIN LATERAL (SELECT pg_catalog.to_jsonb(k) AS row OFFSET 0) j
 WHERE k.contype = 'f'
   AND k.conrelid >= 16384
   AND k.conparentid = 0
   AND coalesce((j.row ->> 'conperiod')::boolean, false) = false
   AND coalesce((j.row ->> 'conenforced')::boolean, true)
 ORDER BY k.conrelid, k.conname
