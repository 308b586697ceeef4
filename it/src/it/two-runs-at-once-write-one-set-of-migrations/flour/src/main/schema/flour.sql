CREATE TABLE flour (
    id bigint PRIMARY KEY,
    kind text NOT NULL
);
