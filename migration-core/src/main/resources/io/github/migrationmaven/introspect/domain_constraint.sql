-- NOT NULL of a domain is a row here as well since PostgreSQL 17; it is an attribute of the domain.
SELECT k.oid::bigint AS oid,
       k.contypid::bigint AS domain,
       k.conname::text AS name,
       pg_catalog.pg_get_constraintdef(k.oid) AS definition
  FROM pg_catalog.pg_constraint k
 WHERE k.contypid >= 16384
   AND k.contype = 'c'
 ORDER BY k.contypid, k.conname
