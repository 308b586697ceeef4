create sequence shipment_id_seq increment by 50;

create table shipment (
    id bigint primary key,
    booking_id uuid not null constraint shipment_booking_fkey references booking,
    carrier_id bigint references carrier,
    master_bill varchar(35),
    status varchar(24) not null default 'PLANNED',
    departed_at timestamp,
    arrived_at timestamp,
    created_at timestamptz default now() not null,
    updated_at timestamptz default now() not null,
    created_by varchar(100),
    version int default 0 not null
);
create index shipment_carrier_idx on shipment (carrier_id);
create index shipment_underway on shipment (departed_at) where arrived_at is null;
