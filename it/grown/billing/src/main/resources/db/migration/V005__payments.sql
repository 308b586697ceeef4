CREATE TABLE payment (
    id            UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    account_id    BIGINT NOT NULL REFERENCES account,
    amount        NUMERIC(12, 2) NOT NULL,
    currency      CHAR(3) NOT NULL,
    received_at   TIMESTAMP NOT NULL,
    reference     VARCHAR(140),
    created_at    TIMESTAMPTZ NOT NULL DEFAULT now(),
    updated_at    TIMESTAMPTZ NOT NULL DEFAULT now(),
    created_by    VARCHAR(100),
    version       INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX ix_payment_reference ON payment (upper(reference));

CREATE TABLE payment_allocation (
    invoice_id    BIGINT NOT NULL REFERENCES invoice,
    payment_id    UUID NOT NULL REFERENCES payment ON DELETE CASCADE,
    amount        NUMERIC(12, 2) NOT NULL,
    PRIMARY KEY (invoice_id, payment_id)
);
