CREATE TABLE lamp (id bigint PRIMARY KEY, watt integer);
