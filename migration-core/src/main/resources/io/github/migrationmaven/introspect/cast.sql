-- Casts of composite and other types that no reader reads are left out, see unmanaged_object.sql. PostgreSQL makes those
-- of a range type along with it; they have ids from 16384 on too.
WITH involved AS (
SELECT c.oid AS cast_oid, s.side, t.oid AS type_oid, t.typname, t.typnamespace,
       t.oid < 16384
           OR t.typtype IN ('e', 'd')
           OR EXISTS (SELECT FROM pg_catalog.pg_depend e
                       WHERE e.classid = 'pg_catalog.pg_type'::pg_catalog.regclass
                         AND e.objid = t.oid
                         AND e.deptype = 'e') AS managed
  FROM pg_catalog.pg_cast c
 CROSS JOIN LATERAL (VALUES (1, c.casttarget), (2, c.castsource)) s (side, type)
  JOIN pg_catalog.pg_type n ON n.oid = s.type
  JOIN pg_catalog.pg_type t ON t.oid = CASE WHEN n.typcategory = 'A' AND n.typelem <> 0 THEN n.typelem ELSE n.oid END
 WHERE c.oid >= 16384
)
SELECT c.oid::bigint AS oid,
       n.nspname::text AS schema,
       i.typname::text AS type,
       pg_catalog.format_type(c.castsource, NULL) AS source,
       pg_catalog.format_type(c.casttarget, NULL) AS target,
       CASE c.castmethod
            WHEN 'i' THEN 'WITH INOUT'
            WHEN 'b' THEN 'WITHOUT FUNCTION'
            ELSE 'WITH FUNCTION ' || c.castfunc::pg_catalog.regprocedure::text
       END || CASE c.castcontext WHEN 'i' THEN ' AS IMPLICIT' WHEN 'a' THEN ' AS ASSIGNMENT' ELSE '' END AS definition
  FROM pg_catalog.pg_cast c
  LEFT JOIN LATERAL (
       SELECT v.typname, v.typnamespace FROM involved v
        WHERE v.cast_oid = c.oid AND v.type_oid >= 16384
        ORDER BY v.side
        LIMIT 1) i ON true
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = i.typnamespace
 WHERE c.oid >= 16384
   AND NOT EXISTS (SELECT FROM involved v WHERE v.cast_oid = c.oid AND NOT v.managed)
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e
                    WHERE e.classid = 'pg_catalog.pg_cast'::pg_catalog.regclass
                      AND e.objid = c.oid
                      AND e.deptype IN ('e', 'i'))
 ORDER BY pg_catalog.format_type(c.castsource, NULL) COLLATE "C", pg_catalog.format_type(c.casttarget, NULL) COLLATE "C"
