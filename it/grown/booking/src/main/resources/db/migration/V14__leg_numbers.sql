-- BOOK-412: seq_no started at 0 in the old portal and at 1 everywhere else
alter table shipment_leg add column leg_no int;
update shipment_leg set leg_no = seq_no + 1;
alter table shipment_leg alter column leg_no set not null;
alter table shipment_leg drop column seq_no;
