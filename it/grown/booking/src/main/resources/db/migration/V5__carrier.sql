create sequence carrier_seq start with 1 increment by 50;

create table carrier (
    id bigint default nextval('carrier_seq') primary key,
    scac varchar(4) not null,
    name varchar(120) not null,
    rating numeric(3,1),
    active boolean default true not null,
    contract_valid_to date,
    created_at timestamptz default now() not null,
    updated_at timestamptz default now() not null,
    created_by varchar(100),
    version int default 0 not null
);
alter table carrier add constraint carrier_scac unique (scac);
create index carrier_active on carrier (name) where active;
