-- Grants other than those an object has from the start, which are PostgreSQL's own or its extension's (pg_init_privs).
-- The owner's name is left out of the hash: it may differ between databases.
WITH granted (class, classid, objid, objsubid, namespace, relation, name, owner, usual, acl) AS (
SELECT CASE c.relkind WHEN 'S' THEN 'sequence ' ELSE 'table ' END, 'pg_catalog.pg_class'::pg_catalog.regclass,
       c.oid, 0, c.relnamespace,
       c.relname::text, c.oid::pg_catalog.regclass::text, c.relowner,
       pg_catalog.acldefault(CASE c.relkind WHEN 'S' THEN 's'::"char" ELSE 'r'::"char" END, c.relowner), c.relacl
  FROM pg_catalog.pg_class c
 WHERE c.relacl IS NOT NULL AND c.relkind IN ('r', 'p', 'f', 'v', 'm', 'S')
UNION ALL
SELECT 'column ', 'pg_catalog.pg_class'::pg_catalog.regclass,
       c.oid, a.attnum, c.relnamespace, c.relname::text,
       c.oid::pg_catalog.regclass::text || '.' || pg_catalog.quote_ident(a.attname), c.relowner,
       pg_catalog.acldefault('c', c.relowner), a.attacl
  FROM pg_catalog.pg_attribute a
  JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
 WHERE a.attacl IS NOT NULL AND NOT a.attisdropped
UNION ALL
SELECT 'routine ', 'pg_catalog.pg_proc'::pg_catalog.regclass,
       p.oid, 0, p.pronamespace, p.proname::text, p.oid::pg_catalog.regprocedure::text, p.proowner,
       pg_catalog.acldefault('f', p.proowner), p.proacl
  FROM pg_catalog.pg_proc p
 WHERE p.proacl IS NOT NULL
UNION ALL
SELECT 'type ', 'pg_catalog.pg_type'::pg_catalog.regclass,
       t.oid, 0, t.typnamespace, t.typname::text, t.oid::pg_catalog.regtype::text, t.typowner,
       pg_catalog.acldefault('T', t.typowner), t.typacl
  FROM pg_catalog.pg_type t
 WHERE t.typacl IS NOT NULL
UNION ALL
SELECT 'schema ', 'pg_catalog.pg_namespace'::pg_catalog.regclass,
       n.oid, 0, n.oid, NULL, pg_catalog.quote_ident(n.nspname), n.nspowner,
       -- The schema public has these privileges in a new database, and where it was dropped and created again.
       pg_catalog.acldefault('n', n.nspowner)
           || CASE WHEN n.nspname = 'public'
                   THEN ARRAY[pg_catalog.makeaclitem(0, n.nspowner, 'USAGE', false)]
                        || CASE WHEN pg_catalog.current_setting('server_version_num')::int < 150000
                                THEN ARRAY[pg_catalog.makeaclitem(0, n.nspowner, 'CREATE', false)]
                           END
              END,
       n.nspacl
  FROM pg_catalog.pg_namespace n
 WHERE n.nspacl IS NOT NULL
UNION ALL
SELECT 'language ', 'pg_catalog.pg_language'::pg_catalog.regclass,
       l.oid, 0, 0, NULL, pg_catalog.quote_ident(l.lanname), l.lanowner,
       pg_catalog.acldefault('l', l.lanowner), l.lanacl
  FROM pg_catalog.pg_language l
 WHERE l.lanacl IS NOT NULL
UNION ALL
SELECT 'foreign data wrapper ', 'pg_catalog.pg_foreign_data_wrapper'::pg_catalog.regclass,
       w.oid, 0, 0, NULL, pg_catalog.quote_ident(w.fdwname), w.fdwowner,
       pg_catalog.acldefault('F', w.fdwowner), w.fdwacl
  FROM pg_catalog.pg_foreign_data_wrapper w
 WHERE w.fdwacl IS NOT NULL
UNION ALL
SELECT 'foreign server ', 'pg_catalog.pg_foreign_server'::pg_catalog.regclass,
       s.oid, 0, 0, NULL, pg_catalog.quote_ident(s.srvname), s.srvowner,
       pg_catalog.acldefault('S', s.srvowner), s.srvacl
  FROM pg_catalog.pg_foreign_server s
 WHERE s.srvacl IS NOT NULL
), spelled AS (
SELECT g.class, g.namespace, g.relation, g.name, actual.text AS actual, usual.text AS usual
  FROM granted g
  LEFT JOIN pg_catalog.pg_init_privs i ON i.classoid = g.classid AND i.objoid = g.objid AND i.objsubid = g.objsubid
 CROSS JOIN LATERAL (
       SELECT coalesce(pg_catalog.string_agg(x.item, ',' ORDER BY x.item COLLATE "C"), '') AS text
         FROM (SELECT pg_catalog.format('%s %s %s', CASE a.grantee WHEN 0 THEN 'public' WHEN g.owner THEN 'owner'
                                                        ELSE a.grantee::pg_catalog.regrole::text END,
                             a.privilege_type, a.is_grantable) AS item
                 FROM pg_catalog.aclexplode(g.acl) a) x) actual
 CROSS JOIN LATERAL (
       SELECT coalesce(pg_catalog.string_agg(x.item, ',' ORDER BY x.item COLLATE "C"), '') AS text
         FROM (SELECT pg_catalog.format('%s %s %s', CASE a.grantee WHEN 0 THEN 'public' WHEN g.owner THEN 'owner'
                                                        ELSE a.grantee::pg_catalog.regrole::text END,
                             a.privilege_type, a.is_grantable) AS item
                 FROM pg_catalog.aclexplode(coalesce(i.initprivs, g.usual)) a) x) usual
)
SELECT 'grant' AS kind,
       n.nspname::text AS schema,
       s.relation,
       s.class || s.name || ' #' || pg_catalog.left(pg_catalog.md5(s.actual), 8) AS name
  FROM spelled s
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = s.namespace
 WHERE s.actual <> s.usual
   AND (n.nspname IS NULL OR n.nspname !~ '^pg_' AND n.nspname <> 'information_schema')
 ORDER BY s.class COLLATE "C", s.name COLLATE "C"
