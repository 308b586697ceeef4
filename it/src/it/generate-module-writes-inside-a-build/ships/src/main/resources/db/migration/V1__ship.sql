CREATE TABLE ship (
    id bigint PRIMARY KEY
);
