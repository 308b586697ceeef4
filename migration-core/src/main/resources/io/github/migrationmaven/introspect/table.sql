-- Partitions, parents and children of inheritance and typed tables share their definition with others: not managed.
SELECT c.oid::bigint AS oid,
       n.nspname::text AS schema,
       c.relname::text AS name,
       c.relpersistence = 'u' AS unlogged,
       ARRAY(SELECT o
               FROM pg_catalog.unnest(c.reloptions
                                      || ARRAY(SELECT 'toast.' || o
                                                 FROM pg_catalog.pg_class t, pg_catalog.unnest(t.reloptions) o
                                                WHERE t.oid = c.reltoastrelid)) o
              ORDER BY o COLLATE "C") AS options
  FROM pg_catalog.pg_class c
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
 WHERE c.relkind = 'r'
   AND NOT c.relispartition
   AND c.reloftype = 0
   AND c.relpersistence <> 't'
   AND n.nspname !~ '^pg_'
   AND n.nspname <> 'information_schema'
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_inherits i WHERE i.inhrelid = c.oid)
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_inherits i WHERE i.inhparent = c.oid)
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e
                    WHERE e.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
                      AND e.objid = c.oid
                      AND e.deptype = 'e')
 ORDER BY n.nspname, c.relname
