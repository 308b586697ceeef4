-- The statistics target is -1 where nothing was set, since PostgreSQL 17 null.
-- PostgreSQL 15.20 keeps pg_attver among the options of a column, for itself and new with each ALTER.
SELECT a.attrelid::bigint AS relation,
       a.attname::text AS name,
       CASE WHEN a.attstorage <> t.typstorage THEN w.storage END AS storage,
       w.usual AS usual_storage,
       CASE a.attcompression WHEN 'l' THEN 'lz4' WHEN 'p' THEN 'pglz' END AS compression,
       CASE WHEN a.attstattarget >= 0 THEN a.attstattarget::text END AS statistics,
       o.options
  FROM pg_catalog.pg_attribute a
  JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
  JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
 CROSS JOIN LATERAL (
       SELECT CASE a.attstorage WHEN 'p' THEN 'PLAIN' WHEN 'e' THEN 'EXTERNAL' WHEN 'm' THEN 'MAIN' ELSE 'EXTENDED' END,
              CASE t.typstorage WHEN 'p' THEN 'PLAIN' WHEN 'e' THEN 'EXTERNAL' WHEN 'm' THEN 'MAIN' ELSE 'EXTENDED' END
       ) w (storage, usual)
 CROSS JOIN LATERAL (
       SELECT pg_catalog.array_agg(x ORDER BY x COLLATE "C")
         FROM pg_catalog.unnest(a.attoptions) x
        WHERE x NOT LIKE 'pg\_attver=%') o (options)
 WHERE c.oid >= 16384
   AND c.relkind IN ('r', 'm')
   AND a.attnum > 0
   AND NOT a.attisdropped
   AND (a.attstorage <> t.typstorage OR a.attcompression <> '' OR a.attstattarget >= 0 OR o.options IS NOT NULL)
 ORDER BY a.attrelid, a.attnum
