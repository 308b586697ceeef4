CREATE TABLE payment_terms (
    code          VARCHAR(10) PRIMARY KEY,
    days          INT NOT NULL,
    discount_days INT,
    discount      NUMERIC(4, 2)
);
INSERT INTO payment_terms VALUES ('NET14', 14, NULL, NULL), ('NET30', 30, NULL, NULL), ('30-2-10', 30, 10, 2.00);

ALTER TABLE account ADD COLUMN payment_terms_code VARCHAR(10) NOT NULL DEFAULT 'NET14'
    REFERENCES payment_terms (code);
