-- EDITED 2023-02-20: CONFIRMED was missing, prod had been fixed by hand (see runbook). Repaired with flyway repair.
alter table booking add constraint booking_status_ck
    check (status in ('DRAFT', 'QUOTED', 'CONFIRMED', 'CANCELLED', 'CLOSED'));
alter table shipment_leg add constraint leg_mode_ck check (mode = any (array['SEA', 'AIR', 'ROAD', 'RAIL']));
