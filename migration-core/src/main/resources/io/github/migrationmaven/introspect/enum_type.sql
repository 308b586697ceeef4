SELECT t.oid::bigint AS oid,
       n.nspname::text AS schema,
       t.typname::text AS name,
       ARRAY(SELECT l.enumlabel::text
               FROM pg_catalog.pg_enum l
              WHERE l.enumtypid = t.oid
              ORDER BY l.enumsortorder) AS labels
  FROM pg_catalog.pg_type t
  JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
 WHERE t.typtype = 'e'
   AND n.nspname !~ '^pg_'
   AND n.nspname <> 'information_schema'
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e
                    WHERE e.classid = 'pg_catalog.pg_type'::pg_catalog.regclass
                      AND e.objid = t.oid
                      AND e.deptype = 'e')
 ORDER BY n.nspname, t.typname
