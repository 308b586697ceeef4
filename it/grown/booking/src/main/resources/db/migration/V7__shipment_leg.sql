create table shipment_leg (
    id bigserial primary key,
    shipment_id bigint not null references shipment on delete cascade,
    seq_no smallint not null,
    mode varchar(10) not null,
    from_port varchar(5) not null references port (code),
    to_port varchar(5) not null references port (code),
    etd timestamptz,
    eta timestamptz,
    vessel text,
    constraint uq_leg_of_shipment unique (shipment_id, seq_no)
);
