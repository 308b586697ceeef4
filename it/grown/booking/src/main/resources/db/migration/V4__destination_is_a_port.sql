update booking set destination = upper(destination);
alter table booking add constraint fk_booking_dest foreign key (destination) references port (code);
alter table booking add constraint booking_goes_somewhere check (origin <> destination);
