-- Object ids below 16384 are given by initdb; no managed object but the schema public is among them, and needs nothing.
SELECT d.classid::bigint AS catalog,
       d.objid::bigint AS oid,
       d.objsubid AS part,
       d.refclassid::bigint AS referenced_catalog,
       d.refobjid::bigint AS referenced_oid,
       d.refobjsubid AS referenced_part,
       d.deptype::text AS type
  FROM pg_catalog.pg_depend d
 WHERE d.objid >= 16384
   AND d.refobjid >= 16384
   AND d.deptype IN ('n', 'a', 'i', 'e')
 ORDER BY d.classid, d.objid, d.objsubid, d.refclassid, d.refobjid, d.refobjsubid, d.deptype
