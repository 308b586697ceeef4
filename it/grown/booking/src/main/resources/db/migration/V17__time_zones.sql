-- all of it was UTC
alter table customer alter column created_at type timestamptz using created_at at time zone 'UTC';
alter table booking
    alter column created_at type timestamptz using created_at at time zone 'UTC',
    alter column updated_at type timestamptz using updated_at at time zone 'UTC';
alter table customer add column updated_at timestamptz default now() not null;
alter table customer add column created_by varchar(100);
alter table customer add column version int default 0 not null;
alter table booking add column created_by varchar(100);
alter table booking add column version int default 0 not null;
