alter table customer add column customer_type varchar(16) not null default 'SHIPPER';
alter table customer add constraint customer_type_check check (customer_type in ('FORWARDER', 'SHIPPER', 'CONSIGNEE'));
alter table customer alter column customer_type drop default;
alter table booking add column incoterm varchar(3);
alter table booking add column insured_value numeric(14,2);
alter table booking add column insured_currency char(3);
