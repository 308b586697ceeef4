ALTER TABLE invoice_line ADD COLUMN details JSONB;
ALTER TABLE invoice_line ADD COLUMN net NUMERIC(12, 2) GENERATED ALWAYS AS (round(quantity * unit_price, 2)) STORED;
