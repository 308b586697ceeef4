CREATE TABLE billing.invoice (
    id bigint GENERATED ALWAYS AS IDENTITY,
    number text NOT NULL DEFAULT billing.next_invoice_number(),
    order_id uuid NOT NULL,
    issued_on date NOT NULL DEFAULT CURRENT_DATE,
    due_on date NOT NULL DEFAULT CURRENT_DATE + 14,
    net numeric(12, 2) NOT NULL,
    vat numeric(12, 2) NOT NULL,
    gross numeric(12, 2) GENERATED ALWAYS AS (net + vat) STORED,
    CONSTRAINT invoice_pkey PRIMARY KEY (id),
    CONSTRAINT invoice_number_key UNIQUE (number),
    CONSTRAINT invoice_order_id_key UNIQUE (order_id),
    CONSTRAINT invoice_order_id_fkey FOREIGN KEY (order_id)
        REFERENCES orders.customer_order (id) ON DELETE RESTRICT,
    CONSTRAINT invoice_due_check CHECK (due_on >= issued_on)
);
COMMENT ON TABLE billing.invoice IS 'One for each order, never deleted.';

CREATE TABLE billing.payment (
    id bigint GENERATED ALWAYS AS IDENTITY,
    invoice_id bigint NOT NULL,
    method billing.payment_method NOT NULL,
    amount numeric(12, 2) NOT NULL,
    reference text,
    received_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT payment_pkey PRIMARY KEY (id),
    CONSTRAINT payment_invoice_id_fkey FOREIGN KEY (invoice_id) REFERENCES billing.invoice (id) ON DELETE RESTRICT,
    CONSTRAINT payment_amount_check CHECK (amount <> 0),
    CONSTRAINT payment_reference_check CHECK (method NOT IN ('transfer', 'voucher') OR reference IS NOT NULL)
);
COMMENT ON COLUMN billing.payment.amount IS 'Negative when we pay something back.';
