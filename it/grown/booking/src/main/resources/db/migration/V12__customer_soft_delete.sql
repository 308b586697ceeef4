alter table customer add column deleted_at timestamptz;
alter table customer add column blocked boolean not null default false;

-- an address may come back once the old customer is gone
create unique index ux_customer_email on customer (lower(email)) where deleted_at is null;
