-- The version that the server installs by default is no attribute.
-- Object ids below 16384 are given by initdb: that leaves out plpgsql as every new database has it.
SELECT e.oid::bigint AS oid,
       e.extname::text AS name,
       n.nspname::text AS schema,
       nullif(e.extversion, a.default_version) AS version
  FROM pg_catalog.pg_extension e
  JOIN pg_catalog.pg_namespace n ON n.oid = e.extnamespace
  LEFT JOIN pg_catalog.pg_available_extensions() a ON a.name = e.extname
 WHERE e.oid >= 16384
 ORDER BY e.extname
