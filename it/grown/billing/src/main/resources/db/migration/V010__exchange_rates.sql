CREATE TABLE exchange_rate (
    day        DATE NOT NULL,
    currency   CHAR(3) NOT NULL,
    rate       NUMERIC(18, 8) NOT NULL,
    PRIMARY KEY (day, currency)
);
