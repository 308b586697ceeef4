-- booking service, first cut
-- 2022-01

create table customer (
    id bigserial primary key,
    customer_no varchar(20) not null,
    name text not null,
    vat_id varchar(20),
    email text,
    street text,
    zip varchar(12),
    city text,
    country char(2),
    credit_limit numeric(12,2) default 0 not null,
    created_at timestamp default now() not null
);
create unique index ux_customer_no on customer (customer_no);

create table port (
    code varchar(5) primary key,
    name text not null,
    country char(2) not null
);

create table booking (
    id uuid primary key default gen_random_uuid(),
    ref varchar(14) not null constraint booking_ref_uniq unique,
    customer_id bigint not null references customer,
    origin varchar(5) not null references port (code),
    destination varchar(5) not null,
    status varchar(24) default 'DRAFT' not null,
    requested_pickup timestamptz,
    total_weight_kg numeric(10,3),
    remarks text,
    created_at timestamp default now() not null,
    updated_at timestamp default now() not null
);
create index idx_booking_customer on booking (customer_id);
