create table carrier_capability (
    carrier_id bigint not null references carrier on delete cascade,
    capability varchar(30) not null,
    unique (carrier_id, capability)
);

create table carrier_lane (
    carrier_id bigint not null constraint carrier_lane_carrier references carrier,
    lane varchar(11) not null
);
create index carrier_lane_idx on carrier_lane (carrier_id);
