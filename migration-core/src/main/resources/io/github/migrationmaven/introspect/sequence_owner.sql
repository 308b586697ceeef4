SELECT d.objid::bigint AS sequence,
       d.refobjid::bigint AS relation,
       d.refobjsubid AS position
  FROM pg_catalog.pg_depend d
  JOIN pg_catalog.pg_sequence s ON s.seqrelid = d.objid
 WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
   AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
   AND d.refobjsubid > 0
   AND d.deptype = 'a'
 ORDER BY d.objid
