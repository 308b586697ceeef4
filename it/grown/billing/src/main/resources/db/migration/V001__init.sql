-- billing-core: accounts and invoices. Flyway creates the schema (spring.flyway.schemas).

CREATE SEQUENCE account_id_seq;

CREATE TABLE account (
    id            BIGINT PRIMARY KEY DEFAULT nextval('account_id_seq'),
    debtor_no     VARCHAR(12) NOT NULL,
    name          TEXT NOT NULL,
    iban          VARCHAR(34),
    active        CHAR(1) NOT NULL DEFAULT 'Y' CONSTRAINT ck_account_active CHECK (active IN ('Y', 'N')),
    created_at    TIMESTAMPTZ NOT NULL DEFAULT now(),
    updated_at    TIMESTAMPTZ NOT NULL DEFAULT now(),
    created_by    VARCHAR(100) DEFAULT current_user,
    version       INTEGER NOT NULL DEFAULT 0
);
ALTER SEQUENCE account_id_seq OWNED BY account.id;
ALTER TABLE account ADD CONSTRAINT account_debtor_no_key UNIQUE (debtor_no);

CREATE SEQUENCE invoice_number_seq START WITH 100000 CACHE 1;

CREATE TABLE invoice (
    id            BIGSERIAL PRIMARY KEY,
    invoice_no    TEXT NOT NULL DEFAULT 'RE-' || nextval('invoice_number_seq'),
    account_id    BIGINT NOT NULL CONSTRAINT fk_invoice_account REFERENCES account,
    booking_ref   VARCHAR(14),
    status        VARCHAR(16) NOT NULL DEFAULT 'DRAFT',
    issued_on     DATE,
    due_on        DATE,
    net           NUMERIC(12, 2) NOT NULL DEFAULT 0,
    gross         NUMERIC(12, 2) NOT NULL DEFAULT 0,
    currency      CHAR(3) NOT NULL DEFAULT 'EUR',
    pdf           BYTEA,
    created_at    TIMESTAMPTZ NOT NULL DEFAULT now(),
    updated_at    TIMESTAMPTZ NOT NULL DEFAULT now(),
    created_by    VARCHAR(100),
    version       INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT uq_invoice_no UNIQUE (invoice_no)
);
CREATE INDEX ix_invoice_account_due ON invoice (account_id, due_on);

CREATE TABLE invoice_line (
    id            BIGSERIAL PRIMARY KEY,
    invoice_id    BIGINT NOT NULL REFERENCES invoice ON DELETE CASCADE,
    line_no       SMALLINT NOT NULL,
    text          TEXT NOT NULL,
    quantity      NUMERIC(10, 3) NOT NULL DEFAULT 1,
    unit_price    NUMERIC(12, 4) NOT NULL,
    tax_rate_code VARCHAR(10) NOT NULL,
    CONSTRAINT invoice_line_uq UNIQUE (invoice_id, line_no),
    CONSTRAINT invoice_line_quantity CHECK (quantity <> 0)
);
