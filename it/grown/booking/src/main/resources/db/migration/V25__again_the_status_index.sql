-- staging had it already
create index if not exists idx_booking_status on booking (status, requested_pickup);
create index if not exists idx_booking_customer on booking (customer_id);
alter table booking alter column status set default 'DRAFT';
