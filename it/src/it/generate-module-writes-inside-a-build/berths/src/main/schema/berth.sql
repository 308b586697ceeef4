CREATE TABLE berth (
    id bigint PRIMARY KEY,
    name text NOT NULL
);
