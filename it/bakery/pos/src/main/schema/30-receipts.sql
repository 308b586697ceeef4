-- Numbers of receipts have no gaps within a day of trade and start anew each year, so the office sets the sequence.
CREATE SEQUENCE receipt_number AS int4 START WITH 100000 MINVALUE 100000 MAXVALUE 999999 CYCLE;

CREATE TABLE receipt (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    number int4 NOT NULL DEFAULT nextval('receipt_number'),
    shift_id int8 NOT NULL REFERENCES shift ON DELETE NO ACTION,
    state receipt_state NOT NULL DEFAULT 'open',
    printed_at timestamp,
    opened_at timestamptz NOT NULL DEFAULT now(),
    replaces_id uuid REFERENCES receipt ON DELETE SET NULL,
    voided_by uuid,
    signature bytea,
    CONSTRAINT receipt_voided_check CHECK ((state = 'voided') = (voided_by IS NOT NULL)),
    CONSTRAINT receipt_signed_check CHECK (state <> 'paid' OR octet_length(signature) = 64)
);
COMMENT ON COLUMN receipt.printed_at IS 'On the clock of the register, as it stands on the paper.';
COMMENT ON COLUMN receipt.replaces_id IS 'The voided receipt that this one was rung up for again.';

ALTER SEQUENCE receipt_number OWNED BY receipt.number;

CREATE TABLE receipt_line (
    receipt_id uuid NOT NULL REFERENCES receipt ON DELETE CASCADE,
    position int2 NOT NULL,
    sku text COLLATE "C" NOT NULL,
    name text NOT NULL DEFAULT 'sundry',
    quantity numeric(8, 3) NOT NULL DEFAULT '1',
    unit_price money_amount NOT NULL,
    discount_percent int4 NOT NULL DEFAULT 0,
    vat vat_class,
    next_position int2 GENERATED ALWAYS AS (position + 1) STORED,
    total money_amount GENERATED ALWAYS AS (
        round(quantity * unit_price * (100 - discount_percent) / 100, 2)
    ) STORED,
    PRIMARY KEY (receipt_id, position) INCLUDE (sku),
    CONSTRAINT receipt_line_quantity_check CHECK (quantity <> 0),
    CONSTRAINT receipt_line_discount_check CHECK (discount_percent IN (0, 5, 10, 20, 30, 50, 100)),
    CONSTRAINT receipt_line_sku_check CHECK (sku <> '' AND sku NOT LIKE '% %')
);

CREATE TABLE tender (
    receipt_id uuid NOT NULL REFERENCES receipt ON UPDATE RESTRICT ON DELETE CASCADE,
    position int2 NOT NULL DEFAULT 1,
    kind tender_kind NOT NULL DEFAULT 'cash',
    amount money_amount NOT NULL,
    reference varchar(60),
    PRIMARY KEY (receipt_id, position),
    CONSTRAINT tender_reference_check CHECK (kind = 'cash' OR reference LIKE '____%'),
    CONSTRAINT tender_amount_check CHECK (amount <> 0)
);

CREATE INDEX receipt_shift_idx ON receipt (shift_id, number DESC);
CREATE INDEX receipt_line_sku_idx ON receipt_line (sku text_pattern_ops);
CREATE INDEX receipt_line_following_idx ON receipt_line (receipt_id, (position + 1));
CREATE INDEX tender_reference_idx ON tender USING hash (lower(reference)) WHERE kind = 'card';
