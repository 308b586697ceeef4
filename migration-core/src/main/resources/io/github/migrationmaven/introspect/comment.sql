-- Left out: the comments that every database has from the start, and those an extension brings in its control file.
SELECT d.classoid::bigint AS catalog,
       d.objoid::bigint AS oid,
       a.attname::text AS column_name,
       d.description AS comment
  FROM pg_catalog.pg_description d
  LEFT JOIN pg_catalog.pg_extension x
         ON d.classoid = 'pg_catalog.pg_extension'::pg_catalog.regclass AND x.oid = d.objoid
  LEFT JOIN pg_catalog.pg_namespace n
         ON d.classoid = 'pg_catalog.pg_namespace'::pg_catalog.regclass AND n.oid = d.objoid
  LEFT JOIN pg_catalog.pg_attribute a
         ON d.objsubid > 0 AND a.attrelid = d.objoid AND a.attnum = d.objsubid
 WHERE (d.objoid >= 16384 OR n.nspname = 'public')
   AND d.classoid IN ('pg_catalog.pg_cast'::pg_catalog.regclass,
                      'pg_catalog.pg_class'::pg_catalog.regclass,
                      'pg_catalog.pg_constraint'::pg_catalog.regclass,
                      'pg_catalog.pg_extension'::pg_catalog.regclass,
                      'pg_catalog.pg_namespace'::pg_catalog.regclass,
                      'pg_catalog.pg_proc'::pg_catalog.regclass,
                      'pg_catalog.pg_trigger'::pg_catalog.regclass,
                      'pg_catalog.pg_type'::pg_catalog.regclass)
   AND (n.nspname IS DISTINCT FROM 'public' OR d.description <> 'standard public schema')
   AND (x.oid IS NULL
        OR (x.extname, d.description) NOT IN (SELECT v.name, v.comment
                                                FROM pg_catalog.pg_available_extensions() v
                                               WHERE v.comment IS NOT NULL))
 ORDER BY d.classoid, d.objoid, d.objsubid
