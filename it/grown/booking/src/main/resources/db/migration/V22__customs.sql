alter table shipment add column customs_status varchar(24) not null default 'NOT_REQUIRED';
alter table shipment add column customs_cleared_at timestamptz;
alter table shipment add constraint shipment_cleared_when_released
    check (customs_status <> 'RELEASED' or customs_cleared_at is not null);
