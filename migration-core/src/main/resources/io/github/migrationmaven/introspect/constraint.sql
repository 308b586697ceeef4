-- Constraints of tables of one kind: p, u, c or x.
SELECT k.oid::bigint AS oid,
       k.conrelid::bigint AS relation,
       k.conname::text AS name,
       pg_catalog.pg_get_constraintdef(k.oid) AS definition,
       ARRAY(SELECT a.attname::text
               FROM pg_catalog.unnest(k.conkey) WITH ORDINALITY p (number, place)
               JOIN pg_catalog.pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = p.number
              ORDER BY p.place) AS columns
  FROM pg_catalog.pg_constraint k
 WHERE k.contype = ?::text::"char"
   AND k.conrelid >= 16384
   AND k.conparentid = 0
 ORDER BY k.conrelid, k.conname
