CREATE TABLE shelf (
    id bigint PRIMARY KEY,
    bears_grams integer
);
