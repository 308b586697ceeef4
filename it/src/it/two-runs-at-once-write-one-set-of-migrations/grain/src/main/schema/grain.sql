CREATE TABLE grain (
    id bigint PRIMARY KEY,
    kind text NOT NULL
);
