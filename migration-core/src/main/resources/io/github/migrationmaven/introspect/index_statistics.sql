SELECT c.oid::bigint AS index,
       pg_catalog.array_agg(a.attnum::text ORDER BY a.attnum) AS keys,
       pg_catalog.array_agg(a.attstattarget::text ORDER BY a.attnum) AS targets
  FROM pg_catalog.pg_class c
  JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid
 WHERE c.oid >= 16384
   AND c.relkind = 'i'
   AND a.attstattarget >= 0
 GROUP BY c.oid
 ORDER BY c.oid
