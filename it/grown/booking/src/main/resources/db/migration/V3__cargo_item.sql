create table cargo_item (
    id bigint generated always as identity primary key,
    booking_id uuid not null,
    position int not null,
    description text not null,
    quantity int default 1 not null,
    weight_kg numeric(10,3) not null,
    length_cm int,
    width_cm int,
    height_cm int,
    hazard_class varchar(8),
    constraint cargo_item_booking_fk foreign key (booking_id) references booking on delete cascade,
    constraint cargo_item_quantity_positive check (quantity > 0),
    unique (booking_id, position)
);
comment on column cargo_item.hazard_class is 'IMDG class, such as 3 or 5.1';
