create table tracking_event (
    id bigserial not null,
    shipment_id bigint not null,
    event_type varchar(40) not null,
    occurred_at timestamp not null,
    location text,
    payload jsonb default '{}' not null,
    constraint pk_tracking_event primary key (id)
);
alter table tracking_event
    add constraint fk_tracking_shipment foreign key (shipment_id) references shipment (id) on delete cascade;
create index idx_tracking_shipment_time on tracking_event (shipment_id, occurred_at desc);
create index idx_tracking_payload on tracking_event using gin (payload jsonb_path_ops);
