-- Objects of kinds that no reader reads. Object ids below 16384 are given by initdb, and pg_dump leaves those out.
-- What PostgreSQL makes along with another object, such as the casts of a range type, depends on it internally.
-- What differs between PostgreSQL's versions is taken from the row as JSON.
-- Each row: kind, the catalog and id by which members of extensions are left out, the schema and relation by which the
-- scope decides, the printed name, and a text that changes with the definition (printed as a hash).
WITH unmanaged (kind, class, objid, namespace, relation, name, definition) AS (
SELECT 'composite type', 'pg_type', t.oid, t.typnamespace, t.typname::text, t.oid::pg_catalog.regtype::text,
       pg_catalog.concat_ws(E'\n',
           (SELECT pg_catalog.string_agg(pg_catalog.concat_ws(' ', a.attname, pg_catalog.format_type(a.atttypid,
               a.atttypmod),
                                        nullif(a.attcollation, b.typcollation)::pg_catalog.regcollation,
                                        pg_catalog.col_description(a.attrelid, a.attnum)), ',' ORDER BY a.attnum)
              FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_type b ON b.oid = a.atttypid
             WHERE a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped),
           pg_catalog.obj_description(t.oid, 'pg_type'))
  FROM pg_catalog.pg_type t
  JOIN pg_catalog.pg_class c ON c.oid = t.typrelid AND c.relkind = 'c'
 WHERE t.typtype = 'c' AND t.oid >= 16384

UNION ALL
SELECT 'range type', 'pg_type', t.oid, t.typnamespace, t.typname::text, t.oid::pg_catalog.regtype::text,
       pg_catalog.concat_ws(' ', r.rngsubtype::pg_catalog.regtype, r.rngmultitypid::pg_catalog.regtype,
           nullif(r.rngcollation, 0)::pg_catalog.regcollation,
                 (SELECT c.opcname FROM pg_catalog.pg_opclass c WHERE c.oid = r.rngsubopc), r.rngcanonical::text,
                     r.rngsubdiff::text,
                 pg_catalog.obj_description(t.oid, 'pg_type'))
  FROM pg_catalog.pg_type t
  JOIN pg_catalog.pg_range r ON r.rngtypid = t.oid
 WHERE t.oid >= 16384

UNION ALL
SELECT CASE WHEN t.typisdefined THEN 'base type' ELSE 'shell type' END,
       'pg_type', t.oid, t.typnamespace, t.typname::text, t.oid::pg_catalog.regtype::text,
       pg_catalog.concat_ws(' ', t.typinput::text, t.typoutput::text, t.typreceive::text, t.typsend::text,
           t.typmodin::text,
                 t.typmodout::text, t.typanalyze::text, t.typlen, t.typbyval, t.typalign, t.typstorage, t.typcategory,
                 t.typispreferred, t.typdelim, t.typdefault, nullif(t.typelem, 0)::pg_catalog.regtype,
                     t.typcollation <> 0,
                 pg_catalog.obj_description(t.oid, 'pg_type'))
  FROM pg_catalog.pg_type t
 WHERE t.oid >= 16384
   AND (t.typtype = 'b' AND NOT EXISTS (SELECT FROM pg_catalog.pg_type e WHERE e.typarray = t.oid)
        OR t.typtype = 'p' AND NOT t.typisdefined)

UNION ALL
SELECT 'collation', 'pg_collation', l.oid, l.collnamespace, l.collname::text,
       pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(l.collname),
       (pg_catalog.to_jsonb(l) - ARRAY['oid', 'collnamespace', 'collowner', 'collversion'])::text
           || coalesce(pg_catalog.obj_description(l.oid, 'pg_collation'), '')
  FROM pg_catalog.pg_collation l
  JOIN pg_catalog.pg_namespace n ON n.oid = l.collnamespace
 WHERE l.oid >= 16384

UNION ALL
SELECT 'conversion', 'pg_conversion', v.oid, v.connamespace, v.conname::text,
       pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(v.conname),
       pg_catalog.concat_ws(' ', v.conforencoding, v.contoencoding, v.conproc::text, v.condefault,
           pg_catalog.obj_description(v.oid, 'pg_conversion'))
  FROM pg_catalog.pg_conversion v
  JOIN pg_catalog.pg_namespace n ON n.oid = v.connamespace
 WHERE v.oid >= 16384

UNION ALL
SELECT 'aggregate', 'pg_proc', p.oid, p.pronamespace, p.proname::text, p.oid::pg_catalog.regprocedure::text,
       pg_catalog.concat_ws(' ', p.prorettype::pg_catalog.regtype, pg_catalog.pg_get_function_arguments(p.oid),
           p.proparallel, g.aggkind, g.aggnumdirectargs,
                 g.aggtransfn::text, g.aggfinalfn::text, g.aggcombinefn::text, g.aggserialfn::text,
                     g.aggdeserialfn::text,
                 g.aggmtransfn::text, g.aggminvtransfn::text, g.aggmfinalfn::text, g.aggfinalextra, g.aggmfinalextra,
                 g.aggfinalmodify, g.aggmfinalmodify, nullif(g.aggsortop, 0)::pg_catalog.regoperator,
                     g.aggtranstype::pg_catalog.regtype,
                 g.aggtransspace, nullif(g.aggmtranstype, 0)::pg_catalog.regtype, g.aggmtransspace, g.agginitval,
                     g.aggminitval,
                 pg_catalog.obj_description(p.oid, 'pg_proc'))
  FROM pg_catalog.pg_proc p
  JOIN pg_catalog.pg_aggregate g ON g.aggfnoid = p.oid
 WHERE p.oid >= 16384

UNION ALL
SELECT 'operator', 'pg_operator', o.oid, o.oprnamespace, o.oprname::text, o.oid::pg_catalog.regoperator::text,
       pg_catalog.concat_ws(' ', o.oprcode::text, nullif(o.oprcom, 0)::pg_catalog.regoperator, nullif(o.oprnegate,
           0)::pg_catalog.regoperator,
                 o.oprrest::text, o.oprjoin::text, o.oprcanmerge, o.oprcanhash, pg_catalog.obj_description(o.oid,
                     'pg_operator'))
  FROM pg_catalog.pg_operator o
 WHERE o.oid >= 16384

UNION ALL
SELECT 'operator class', 'pg_opclass', o.oid, o.opcnamespace, o.opcname::text,
       pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(o.opcname) || ' USING '
           || pg_catalog.quote_ident(m.amname),
       pg_catalog.concat_ws(' ', f.opfname, o.opcintype::pg_catalog.regtype, o.opcdefault, nullif(o.opckeytype,
           0)::pg_catalog.regtype,
                 pg_catalog.obj_description(o.oid, 'pg_opclass'))
  FROM pg_catalog.pg_opclass o
  JOIN pg_catalog.pg_namespace n ON n.oid = o.opcnamespace
  JOIN pg_catalog.pg_am m ON m.oid = o.opcmethod
  JOIN pg_catalog.pg_opfamily f ON f.oid = o.opcfamily
 WHERE o.oid >= 16384

UNION ALL
SELECT 'operator family', 'pg_opfamily', o.oid, o.opfnamespace, o.opfname::text,
       pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(o.opfname) || ' USING '
           || pg_catalog.quote_ident(m.amname),
       pg_catalog.concat_ws(' ',
           (SELECT pg_catalog.string_agg(pg_catalog.concat_ws(' ', a.amopstrategy, a.amopopr::pg_catalog.regoperator,
               a.amoppurpose), ','
                              ORDER BY a.amopstrategy, a.amopopr::pg_catalog.regoperator::text COLLATE "C")
              FROM pg_catalog.pg_amop a WHERE a.amopfamily = o.oid),
           (SELECT pg_catalog.string_agg(pg_catalog.concat_ws(' ', a.amprocnum, a.amproc::pg_catalog.regprocedure), ','
                              ORDER BY a.amprocnum, a.amproc::pg_catalog.regprocedure::text COLLATE "C")
              FROM pg_catalog.pg_amproc a WHERE a.amprocfamily = o.oid),
           pg_catalog.obj_description(o.oid, 'pg_opfamily'))
  FROM pg_catalog.pg_opfamily o
  JOIN pg_catalog.pg_namespace n ON n.oid = o.opfnamespace
  JOIN pg_catalog.pg_am m ON m.oid = o.opfmethod
 WHERE o.oid >= 16384

UNION ALL
SELECT 'cast', 'pg_cast', c.oid, 0, NULL,
       pg_catalog.format('(%s AS %s)', pg_catalog.format_type(c.castsource, NULL),
           pg_catalog.format_type(c.casttarget, NULL)),
       pg_catalog.concat_ws(' ', nullif(c.castfunc, 0)::pg_catalog.regprocedure, c.castcontext, c.castmethod,
           pg_catalog.obj_description(c.oid, 'pg_cast'))
  FROM pg_catalog.pg_cast c
 WHERE c.oid >= 16384
   AND EXISTS (SELECT
                 FROM pg_catalog.pg_type n
                 JOIN pg_catalog.pg_type t
                   ON t.oid = CASE WHEN n.typcategory = 'A' AND n.typelem <> 0 THEN n.typelem ELSE n.oid END
                WHERE n.oid IN (c.castsource, c.casttarget)
                  AND t.oid >= 16384
                  AND t.typtype NOT IN ('e', 'd')
                  AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e
                                   WHERE e.classid = 'pg_catalog.pg_type'::pg_catalog.regclass
                                     AND e.objid = t.oid
                                     AND e.deptype = 'e'))

UNION ALL
SELECT 'transform', 'pg_transform', t.oid, 0, NULL,
       pg_catalog.format('for %s language %s', pg_catalog.format_type(t.trftype, NULL),
           pg_catalog.quote_ident(l.lanname)),
       pg_catalog.concat_ws(' ', nullif(t.trffromsql::oid, 0)::pg_catalog.regprocedure, nullif(t.trftosql::oid,
           0)::pg_catalog.regprocedure,
                 pg_catalog.obj_description(t.oid, 'pg_transform'))
  FROM pg_catalog.pg_transform t
  JOIN pg_catalog.pg_language l ON l.oid = t.trflang
 WHERE t.oid >= 16384

UNION ALL
SELECT 'text search parser', 'pg_ts_parser', s.oid, s.prsnamespace, s.prsname::text,
       pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(s.prsname),
       pg_catalog.concat_ws(' ', s.prsstart::text, s.prstoken::text, s.prsend::text, s.prsheadline::text,
           s.prslextype::text,
                 pg_catalog.obj_description(s.oid, 'pg_ts_parser'))
  FROM pg_catalog.pg_ts_parser s
  JOIN pg_catalog.pg_namespace n ON n.oid = s.prsnamespace
 WHERE s.oid >= 16384

UNION ALL
SELECT 'text search template', 'pg_ts_template', s.oid, s.tmplnamespace, s.tmplname::text,
       pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(s.tmplname),
       pg_catalog.concat_ws(' ', s.tmplinit::text, s.tmpllexize::text, pg_catalog.obj_description(s.oid,
           'pg_ts_template'))
  FROM pg_catalog.pg_ts_template s
  JOIN pg_catalog.pg_namespace n ON n.oid = s.tmplnamespace
 WHERE s.oid >= 16384

UNION ALL
SELECT 'text search dictionary', 'pg_ts_dict', s.oid, s.dictnamespace, s.dictname::text,
       pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(s.dictname),
       pg_catalog.concat_ws(' ', t.tmplname, s.dictinitoption, pg_catalog.obj_description(s.oid, 'pg_ts_dict'))
  FROM pg_catalog.pg_ts_dict s
  JOIN pg_catalog.pg_namespace n ON n.oid = s.dictnamespace
  JOIN pg_catalog.pg_ts_template t ON t.oid = s.dicttemplate
 WHERE s.oid >= 16384

UNION ALL
SELECT 'text search configuration', 'pg_ts_config', s.oid, s.cfgnamespace, s.cfgname::text,
       pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(s.cfgname),
       pg_catalog.concat_ws(' ', p.prsname,
           (SELECT pg_catalog.string_agg(pg_catalog.concat_ws(' ', m.maptokentype,
               m.mapdict::pg_catalog.regdictionary), ',' ORDER BY m.maptokentype, m.mapseqno)
              FROM pg_catalog.pg_ts_config_map m WHERE m.mapcfg = s.oid),
           pg_catalog.obj_description(s.oid, 'pg_ts_config'))
  FROM pg_catalog.pg_ts_config s
  JOIN pg_catalog.pg_namespace n ON n.oid = s.cfgnamespace
  JOIN pg_catalog.pg_ts_parser p ON p.oid = s.cfgparser
 WHERE s.oid >= 16384

UNION ALL
SELECT 'foreign data wrapper', 'pg_foreign_data_wrapper', w.oid, 0, NULL, pg_catalog.quote_ident(w.fdwname),
       pg_catalog.concat_ws(' ', w.fdwhandler::pg_catalog.regproc::text, w.fdwvalidator::pg_catalog.regproc::text,
           w.fdwoptions::text,
                 pg_catalog.obj_description(w.oid, 'pg_foreign_data_wrapper'))
  FROM pg_catalog.pg_foreign_data_wrapper w
 WHERE w.oid >= 16384

UNION ALL
SELECT 'foreign server', 'pg_foreign_server', s.oid, 0, NULL, pg_catalog.quote_ident(s.srvname),
       pg_catalog.concat_ws(' ', w.fdwname, s.srvtype, s.srvversion, s.srvoptions::text,
           pg_catalog.obj_description(s.oid, 'pg_foreign_server'))
  FROM pg_catalog.pg_foreign_server s
  JOIN pg_catalog.pg_foreign_data_wrapper w ON w.oid = s.srvfdw

UNION ALL
SELECT 'user mapping', 'pg_user_mapping', u.umid, 0, NULL,
       pg_catalog.format('for %s server %s', pg_catalog.quote_ident(u.usename), pg_catalog.quote_ident(u.srvname)),
           coalesce(u.umoptions::text, '')
  FROM pg_catalog.pg_user_mappings u

UNION ALL
SELECT 'policy', 'pg_policy', p.oid, c.relnamespace, c.relname::text,
       c.oid::pg_catalog.regclass::text || '.' || pg_catalog.quote_ident(p.polname),
       pg_catalog.concat_ws(' ', p.polpermissive, p.polcmd,
           (SELECT pg_catalog.string_agg(CASE WHEN r = 0 THEN 'public' ELSE r::pg_catalog.regrole::text END, ','
               ORDER BY r::pg_catalog.regrole::text COLLATE "C")
              FROM pg_catalog.unnest(p.polroles) r),
           pg_catalog.pg_get_expr(p.polqual, p.polrelid), pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid),
               pg_catalog.obj_description(p.oid, 'pg_policy'))
  FROM pg_catalog.pg_policy p
  JOIN pg_catalog.pg_class c ON c.oid = p.polrelid

UNION ALL
SELECT 'rule', 'pg_rewrite', r.oid, c.relnamespace, c.relname::text,
       c.oid::pg_catalog.regclass::text || '.' || pg_catalog.quote_ident(r.rulename),
       pg_catalog.concat_ws(' ', pg_catalog.pg_get_ruledef(r.oid), r.ev_enabled, pg_catalog.obj_description(r.oid,
           'pg_rewrite'))
  FROM pg_catalog.pg_rewrite r
  JOIN pg_catalog.pg_class c ON c.oid = r.ev_class
 WHERE r.oid >= 16384 AND r.rulename <> '_RETURN'

UNION ALL
SELECT 'event trigger', 'pg_event_trigger', e.oid, 0, NULL, pg_catalog.quote_ident(e.evtname),
       pg_catalog.concat_ws(' ', e.evtevent, e.evtfoid::pg_catalog.regproc::text, e.evtenabled, e.evttags::text,
           pg_catalog.obj_description(e.oid, 'pg_event_trigger'))
  FROM pg_catalog.pg_event_trigger e

UNION ALL
SELECT 'statistics', 'pg_statistic_ext', s.oid, s.stxnamespace, c.relname::text,
       pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(s.stxname),
       pg_catalog.concat_ws(' ', pg_catalog.pg_get_statisticsobjdef(s.oid), nullif(s.stxstattarget, -1),
           pg_catalog.obj_description(s.oid, 'pg_statistic_ext'))
  FROM pg_catalog.pg_statistic_ext s
  JOIN pg_catalog.pg_namespace n ON n.oid = s.stxnamespace
  JOIN pg_catalog.pg_class c ON c.oid = s.stxrelid

UNION ALL
SELECT 'publication', 'pg_publication', p.oid, 0, NULL, pg_catalog.quote_ident(p.pubname),
       pg_catalog.concat_ws(' ', (pg_catalog.to_jsonb(p) - ARRAY['oid', 'pubowner'])::text,
           (SELECT pg_catalog.string_agg(pg_catalog.to_jsonb(t)::text, ',' ORDER BY t.schemaname COLLATE "C",
               t.tablename COLLATE "C")
              FROM pg_catalog.pg_publication_tables t WHERE t.pubname = p.pubname AND NOT p.puballtables),
           pg_catalog.obj_description(p.oid, 'pg_publication'))
  FROM pg_catalog.pg_publication p

UNION ALL
SELECT 'subscription', 'pg_subscription', s.oid, 0, NULL, pg_catalog.quote_ident(s.subname),
       pg_catalog.concat_ws(' ', s.subenabled, s.subbinary, s.subslotname, s.subpublications::text)
  FROM pg_catalog.pg_subscription s
  JOIN pg_catalog.pg_database d ON d.oid = s.subdbid AND d.datname = pg_catalog.current_database()

UNION ALL
SELECT 'language', 'pg_language', l.oid, 0, NULL, pg_catalog.quote_ident(l.lanname),
       pg_catalog.concat_ws(' ', l.lanpltrusted, l.lanplcallfoid::pg_catalog.regproc::text,
           l.laninline::pg_catalog.regproc::text, l.lanvalidator::pg_catalog.regproc::text,
                 pg_catalog.obj_description(l.oid, 'pg_language'))
  FROM pg_catalog.pg_language l
 WHERE l.oid >= 16384

UNION ALL
SELECT 'access method', 'pg_am', m.oid, 0, NULL, pg_catalog.quote_ident(m.amname),
       pg_catalog.concat_ws(' ', m.amtype, m.amhandler::text, pg_catalog.obj_description(m.oid, 'pg_am'))
  FROM pg_catalog.pg_am m
 WHERE m.oid >= 16384
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
                      AND e.deptype IN ('e', 'i'))
 ORDER BY u.kind COLLATE "C", u.name COLLATE "C"
