SELECT a.catalog,
       a.oid,
       pg_catalog.pg_describe_object(a.catalog::pg_catalog.oid, a.oid::pg_catalog.oid, 0) AS description
  FROM ROWS FROM (pg_catalog.unnest(?::bigint[]), pg_catalog.unnest(?::bigint[])) a (catalog, oid)
 ORDER BY a.catalog, a.oid
