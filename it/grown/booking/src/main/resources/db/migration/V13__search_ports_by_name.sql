create extension if not exists pg_trgm;
create index port_name_trgm on port using gin (name gin_trgm_ops);
