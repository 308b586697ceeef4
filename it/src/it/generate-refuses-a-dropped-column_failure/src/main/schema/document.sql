CREATE TABLE document (
    id bigint PRIMARY KEY
);
