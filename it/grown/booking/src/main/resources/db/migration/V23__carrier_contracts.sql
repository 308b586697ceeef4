create table carrier_contract (
    id bigserial primary key,
    carrier_id bigint not null references carrier (id),
    carrier_reference varchar(40) not null,
    signed_on date not null,
    valid_from date not null,
    valid_to date,
    terms text,
    discount_percent numeric(5,2) default 0,
    check (valid_to is null or valid_to >= valid_from)
);
create index carrier_contract_valid on carrier_contract (carrier_id, valid_from desc) include (valid_to);
