-- Schemas but PostgreSQL's own; temporary and TOAST schemas begin with pg_ as well.
SELECT n.oid::bigint AS oid,
       n.nspname::text AS name
  FROM pg_catalog.pg_namespace n
 WHERE n.nspname !~ '^pg_'
   AND n.nspname <> 'information_schema'
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e
                    WHERE e.classid = 'pg_catalog.pg_namespace'::pg_catalog.regclass
                      AND e.objid = n.oid
                      AND e.deptype = 'e')
 ORDER BY n.nspname
