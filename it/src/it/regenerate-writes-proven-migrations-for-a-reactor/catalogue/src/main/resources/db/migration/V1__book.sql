CREATE TABLE book (isbn text PRIMARY KEY);
