alter table booking add column search tsvector
    generated always as (to_tsvector('simple', coalesce(ref, '') || ' ' || coalesce(remarks, ''))) stored;
create index booking_search_gin on booking using gin (search);
