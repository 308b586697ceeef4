CREATE TABLE invoice_attribute (
    invoice_id BIGINT NOT NULL REFERENCES invoice ON DELETE CASCADE,
    name       VARCHAR(60) NOT NULL,
    value      TEXT,
    UNIQUE (name, invoice_id)
);
