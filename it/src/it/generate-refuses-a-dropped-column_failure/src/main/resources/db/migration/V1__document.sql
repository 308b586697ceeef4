CREATE TABLE document (
    id bigint PRIMARY KEY,
    shelf_mark text
);
