-- 35 is the EDIFACT limit, two carriers do not care
alter table shipment alter column master_bill type varchar(50);
alter table carrier alter column name type varchar(160);
