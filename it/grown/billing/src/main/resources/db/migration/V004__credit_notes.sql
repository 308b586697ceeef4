CREATE TABLE credit_note (
    id            BIGSERIAL PRIMARY KEY,
    invoice_id    BIGINT NOT NULL,
    reason        TEXT,
    amount        NUMERIC(12, 2) NOT NULL CHECK (amount > 0),
    issued_at     TIMESTAMP NOT NULL DEFAULT now(),
    FOREIGN KEY (invoice_id) REFERENCES invoice
);

CREATE TABLE credit_note_line (
    id             BIGSERIAL PRIMARY KEY,
    credit_note_id BIGINT NOT NULL REFERENCES credit_note ON DELETE CASCADE,
    line_no        SMALLINT NOT NULL,
    amount         NUMERIC(12, 2) NOT NULL,
    tax_rate_code  VARCHAR(10) NOT NULL
);
CREATE INDEX credit_note_line_note ON credit_note_line (credit_note_id);
