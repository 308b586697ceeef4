-- read by Debezium's outbox event router, never by the service
create table outbox_event (
    id uuid not null primary key,
    aggregatetype varchar(255) not null,
    aggregateid varchar(255) not null,
    type varchar(255) not null,
    payload jsonb,
    created_at timestamptz not null default now()
);
create index outbox_event_created on outbox_event (created_at);
