SELECT t.oid::bigint AS oid,
       t.tgrelid::bigint AS relation,
       t.tgname::text AS name,
       pg_catalog.pg_get_triggerdef(t.oid) AS definition,
       t.tgenabled::text AS firing
  FROM pg_catalog.pg_trigger t
 WHERE NOT t.tgisinternal
   AND t.tgparentid = 0
   AND t.tgrelid >= 16384
 ORDER BY t.tgrelid, t.tgname
