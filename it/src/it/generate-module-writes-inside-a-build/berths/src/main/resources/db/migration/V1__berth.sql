CREATE TABLE berth (
    id bigint PRIMARY KEY
);
