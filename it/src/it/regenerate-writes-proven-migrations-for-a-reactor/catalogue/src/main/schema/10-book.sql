CREATE TYPE shelf AS ENUM ('fiction', 'science', 'children');

CREATE TABLE book (
    isbn text PRIMARY KEY CHECK (length(isbn) = 13),
    title text NOT NULL,
    shelf shelf NOT NULL DEFAULT 'fiction'
);

CREATE INDEX book_title ON book (lower(title));
