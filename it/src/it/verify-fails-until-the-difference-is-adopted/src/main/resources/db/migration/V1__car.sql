CREATE TABLE car (plate varchar(255) PRIMARY KEY);
