SELECT c.oid::bigint AS relation,
       c.relrowsecurity AS enabled,
       c.relforcerowsecurity AS forced
  FROM pg_catalog.pg_class c
 WHERE c.oid >= 16384
   AND c.relkind = 'r'
   AND (c.relrowsecurity OR c.relforcerowsecurity)
 ORDER BY c.oid
