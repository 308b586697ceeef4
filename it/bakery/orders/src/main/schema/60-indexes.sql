-- One account for one mailbox, however it is typed.
CREATE UNIQUE INDEX customer_email_key ON orders.customer (lower(email));

CREATE INDEX address_customer_id_idx ON orders.address (customer_id);

CREATE INDEX product_search_idx ON orders.product USING gin (search);

-- The kitchen asks for open orders all day; finished ones are nearly all of the table.
CREATE INDEX customer_order_open_idx ON orders.customer_order (wanted_at)
    INCLUDE (status)
    WHERE status IN ('placed', 'baking', 'ready');
COMMENT ON INDEX orders.customer_order_open_idx IS 'For the view kitchen_queue.';

CREATE INDEX customer_order_customer_idx ON orders.customer_order (customer_id, created_at DESC);

CREATE INDEX customer_order_round_idx ON orders.customer_order (delivery_round_id)
    WHERE delivery_round_id IS NOT NULL;

CREATE INDEX order_line_product_id_idx ON orders.order_line (product_id);

CREATE INDEX order_event_order_id_idx ON orders.order_event (order_id, happened_at);

-- Events arrive in the order of time, so a small BRIN index finds a day.
CREATE INDEX order_event_happened_at_idx ON orders.order_event USING brin (happened_at) WITH (pages_per_range = 32);

CREATE INDEX payment_invoice_id_idx ON billing.payment (invoice_id);

-- A transfer is booked once, even if the bank sends its file twice.
CREATE UNIQUE INDEX payment_transfer_reference_key ON billing.payment (upper(reference))
    WHERE method = 'transfer';
