CREATE TABLE tax_rate (
    code          VARCHAR(10) PRIMARY KEY,
    percent       NUMERIC(5, 2) NOT NULL,
    valid_from    DATE NOT NULL DEFAULT DATE '2007-01-01'
);
INSERT INTO tax_rate (code, percent) VALUES ('DE19', 19), ('DE7', 7), ('ZERO', 0);
