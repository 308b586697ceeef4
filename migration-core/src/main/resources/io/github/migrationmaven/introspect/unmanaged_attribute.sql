-- Attributes of managed objects that no reader reads.
-- PostgreSQL 15.20 keeps pg_attver among the options of a column, for itself and new with each ALTER: pg_dump leaves it
-- out too.
-- Each row: kind, the catalog and id by which members of extensions are left out, the schema and relation by which the
-- scope decides, the printed name, and a text that changes with the definition (printed as a hash).
WITH unmanaged (kind, class, objid, namespace, relation, name, definition) AS (
SELECT 'table attribute', 'pg_class', c.oid, c.relnamespace, c.relname::text, c.oid::pg_catalog.regclass::text
    || a.value, NULL
  FROM pg_catalog.pg_class c
 CROSS JOIN LATERAL (
       SELECT ' access method ' || pg_catalog.quote_ident(m.amname) FROM pg_catalog.pg_am m WHERE m.oid = c.relam
           AND m.amname <> 'heap'
        UNION ALL
       SELECT ' tablespace ' || pg_catalog.quote_ident(s.spcname) FROM pg_catalog.pg_tablespace s
           WHERE s.oid = c.reltablespace) a (value)
 WHERE c.oid >= 16384
   AND c.relkind IN ('r', 'm')
   AND NOT c.relispartition
   AND c.reloftype = 0
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_inherits i WHERE i.inhrelid = c.oid OR i.inhparent = c.oid)

UNION ALL
SELECT 'column attribute', 'pg_class', c.oid, c.relnamespace, c.relname::text,
       c.oid::pg_catalog.regclass::text || '.' || pg_catalog.quote_ident(a.attname) || ' options ' || o.options, NULL
  FROM pg_catalog.pg_class c
  JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid
 CROSS JOIN LATERAL (
       SELECT pg_catalog.string_agg(x, ',' ORDER BY x COLLATE "C") AS options
         FROM pg_catalog.unnest(a.attoptions) x
        WHERE x NOT LIKE 'pg\_attver=%') o
 WHERE c.oid >= 16384
   AND c.relkind = 'v'
   AND a.attnum > 0
   AND o.options IS NOT NULL

UNION ALL
SELECT 'index attribute', 'pg_class', c.oid, c.relnamespace, c.relname::text, x.oid::pg_catalog.regclass::text
    || a.value, NULL
  FROM pg_catalog.pg_index i
  JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid
  JOIN pg_catalog.pg_class c ON c.oid = i.indrelid
 CROSS JOIN LATERAL (
       SELECT ' options ' || x.reloptions::text
        WHERE x.reloptions IS NOT NULL
          AND EXISTS (SELECT FROM pg_catalog.pg_constraint k WHERE k.conindid = x.oid AND k.contype IN ('p', 'u'))
        UNION ALL
       SELECT ' tablespace ' || pg_catalog.quote_ident(s.spcname) FROM pg_catalog.pg_tablespace s
           WHERE s.oid = x.reltablespace) a (value)
 WHERE x.oid >= 16384
   AND c.relkind IN ('r', 'm')
   AND NOT c.relispartition
   AND c.reloftype = 0
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_inherits h WHERE h.inhrelid = c.oid OR h.inhparent = c.oid)

UNION ALL
SELECT 'sequence attribute', 'pg_class', q.oid, q.relnamespace, q.relname::text,
       q.oid::pg_catalog.regclass::text || ' owned by ' || c.oid::pg_catalog.regclass::text || '.'
           || pg_catalog.quote_ident(a.attname), NULL
  FROM pg_catalog.pg_depend d
  JOIN pg_catalog.pg_class q ON q.oid = d.objid AND q.relkind = 'S'
  JOIN pg_catalog.pg_class c ON c.oid = d.refobjid
  JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.refobjsubid
 WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
   AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
   AND d.deptype = 'a'
   AND (c.relkind <> 'r'
        OR c.relispartition
        OR c.reloftype <> 0
        OR EXISTS (SELECT FROM pg_catalog.pg_inherits i WHERE i.inhrelid = c.oid OR i.inhparent = c.oid))

-- From PostgreSQL 18 on: constraints that are not enforced or over periods, and NOT NULL in forms of its own.
UNION ALL
SELECT CASE WHEN k.contype = 'f' THEN 'foreign key' ELSE 'not-null constraint' END,
       'pg_constraint', k.oid, c.relnamespace, c.relname::text,
       c.oid::pg_catalog.regclass::text || '.' || pg_catalog.quote_ident(k.conname),
       pg_catalog.pg_get_constraintdef(k.oid) || coalesce(pg_catalog.obj_description(k.oid, 'pg_constraint'), '')
  FROM pg_catalog.pg_constraint k
  JOIN pg_catalog.pg_class c ON c.oid = k.conrelid
 CROSS JOIN LATERAL (SELECT pg_catalog.to_jsonb(k) AS row) j
 WHERE k.oid >= 16384
   AND k.contype IN ('f', 'n')
   AND k.conparentid = 0
   AND c.relkind = 'r'
   AND NOT c.relispartition
   AND c.reloftype = 0
   AND (k.contype = 'f' AND ((j.row ->> 'conperiod')::boolean OR NOT (j.row ->> 'conenforced')::boolean)
        OR k.contype = 'n' AND (k.connoinherit OR NOT k.convalidated OR pg_catalog.obj_description(k.oid,
            'pg_constraint') IS NOT NULL))
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_inherits i WHERE i.inhrelid = c.oid OR i.inhparent = c.oid)

-- Comments on what is a part of a managed object: indexes of constraints, sequences of identity columns.
UNION ALL
SELECT 'comment', 'pg_class', x.oid, x.relnamespace, coalesce(c.relname, x.relname)::text,
       CASE x.relkind WHEN 'i' THEN 'index ' ELSE 'sequence ' END || x.oid::pg_catalog.regclass::text, d.description
  FROM pg_catalog.pg_description d
  JOIN pg_catalog.pg_class x ON x.oid = d.objoid
  LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = x.oid
  LEFT JOIN pg_catalog.pg_class c ON c.oid = i.indrelid
 WHERE d.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass
   AND d.objoid >= 16384
   AND (x.relkind = 'i' AND c.relkind = 'r' AND NOT x.relispartition
        AND EXISTS (SELECT FROM pg_catalog.pg_constraint k WHERE k.conindid = x.oid AND k.contype IN ('p', 'u', 'x'))
        OR x.relkind = 'S'
        AND EXISTS (SELECT FROM pg_catalog.pg_depend p WHERE p.classid = d.classoid AND p.objid = x.oid
            AND p.deptype = 'i'))

UNION ALL
SELECT 'security label', l.classoid::pg_catalog.regclass::text, l.objoid, 0, NULL, i.type || ' ' || i.identity
    || ' for ' || l.provider, l.label
  FROM pg_catalog.pg_seclabel l
 CROSS JOIN LATERAL pg_catalog.pg_identify_object(l.classoid, l.objoid, l.objsubid) i
 WHERE l.classoid <> 'pg_catalog.pg_largeobject'::pg_catalog.regclass

UNION ALL
SELECT 'extension dependency', d.classid::pg_catalog.regclass::text, d.objid, 0, NULL, i.type || ' ' || i.identity
    || ' depends on ' || pg_catalog.quote_ident(e.extname), NULL
  FROM pg_catalog.pg_depend d
 CROSS JOIN LATERAL pg_catalog.pg_identify_object(d.classid, d.objid, d.objsubid) i
  JOIN pg_catalog.pg_extension e ON e.oid = d.refobjid
 WHERE d.deptype = 'x'

UNION ALL
SELECT 'default privileges', 'pg_default_acl', a.oid, 0, NULL,
       pg_catalog.concat_ws(' ', 'for', a.defaclrole::pg_catalog.regrole, CASE WHEN a.defaclnamespace <> 0 THEN 'in '
           || pg_catalog.quote_ident(n.nspname) END, 'on',
                 CASE a.defaclobjtype WHEN 'r' THEN 'tables' WHEN 'S' THEN 'sequences' WHEN 'f' THEN 'functions'
                                      WHEN 'T' THEN 'types' WHEN 'n' THEN 'schemas' ELSE 'large objects' END),
       a.defaclacl::text
  FROM pg_catalog.pg_default_acl a
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = a.defaclnamespace
)
SELECT u.kind,
       n.nspname::text AS schema,
       u.relation,
       u.name || coalesce(' #' || pg_catalog.left(pg_catalog.md5(u.definition), 8), '') AS name
  FROM unmanaged u
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = u.namespace
 WHERE (n.nspname IS NULL OR n.nspname !~ '^pg_' AND n.nspname <> 'information_schema')
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e
                    WHERE e.classid = u.class::pg_catalog.regclass
                      AND e.objid = u.objid
                      AND e.deptype = 'e')
 ORDER BY u.kind COLLATE "C", u.name COLLATE "C"
