CREATE SEQUENCE sales.load_number AS bigint INCREMENT BY 5 MINVALUE 5 START WITH 5 CACHE 20;
COMMENT ON SEQUENCE sales.load_number IS 'One for each file that was loaded; the last digit is left to whoever corrects it.';

CREATE TABLE sales.sale (
    sold_at timestamptz NOT NULL,
    sold_on date NOT NULL,
    branch_key smallint NOT NULL,
    product_key bigint NOT NULL DEFAULT -1,
    promotion_key integer,
    channel varchar(10) NOT NULL DEFAULT 'counter',
    receipt text NOT NULL,
    line smallint NOT NULL,
    pieces integer NOT NULL DEFAULT '1',
    net_cents bigint NOT NULL,
    vat_cents bigint NOT NULL DEFAULT 0,
    gross_cents bigint GENERATED ALWAYS AS (net_cents + vat_cents) STORED,
    load_number bigint NOT NULL DEFAULT nextval('sales.load_number'),
    payload jsonb COMPRESSION pglz,
    CONSTRAINT sale_pkey PRIMARY KEY (receipt, line),
    CONSTRAINT sale_branch_key_fkey FOREIGN KEY (branch_key) REFERENCES sales.branch (key),
    CONSTRAINT sale_is_of_a_product_that_was_on_sale_or_of_the_unknown_product
        FOREIGN KEY (product_key) REFERENCES sales.product (key) ON DELETE SET DEFAULT,
    CONSTRAINT sale_promotion_key_fkey FOREIGN KEY (promotion_key)
        REFERENCES sales.promotion (key) ON UPDATE CASCADE ON DELETE SET NULL,
    CONSTRAINT sale_channel_check CHECK (channel IN ('counter', 'web', 'wholesale')),
    CONSTRAINT sale_day_check CHECK (sold_on BETWEEN (sold_at AT TIME ZONE 'UTC')::date - 1
                                                 AND (sold_at AT TIME ZONE 'UTC')::date + 1)
)
WITH (fillfactor = 95, autovacuum_analyze_scale_factor = 0.01);
COMMENT ON COLUMN sales.sale.sold_on IS 'The day of trade: the night shift belongs to the day before.';

ALTER TABLE sales.sale ALTER COLUMN product_key SET STATISTICS 500;

CREATE INDEX sale_day_idx ON sales.sale (sold_on, branch_key) INCLUDE (net_cents);
CREATE INDEX sale_sold_at_idx ON sales.sale USING brin (sold_at) WITH (autosummarize = on);
CREATE INDEX sale_next_day_idx ON sales.sale (branch_key, (sold_on + 1));
CREATE INDEX sale_web_idx ON sales.sale (sold_at DESC NULLS LAST) WHERE channel = 'web';
CREATE INDEX sale_payload_idx ON sales.sale USING gin (payload jsonb_path_ops);
ALTER TABLE sales.sale CLUSTER ON sale_day_idx;

-- What a till sends is put here first. It is sent again after a crash, so it need not survive one.
CREATE UNLOGGED TABLE sales.incoming (
    id bigserial PRIMARY KEY,
    branch_id uuid NOT NULL,
    body jsonb NOT NULL,
    arrived_at timestamp(3) NOT NULL DEFAULT localtimestamp
);
