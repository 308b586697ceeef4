CREATE VIEW orders.order_total AS
SELECT order_id,
       sum(quantity)::integer AS pieces,
       sum(net) AS net,
       sum(gross) - sum(net) AS vat,
       sum(gross) AS gross
  FROM orders.order_line
 GROUP BY order_id;
COMMENT ON VIEW orders.order_total IS 'What an order comes to.';

CREATE VIEW orders.kitchen_queue AS
SELECT o.id AS order_id,
       o.status,
       o.fulfilment,
       coalesce(lower(r.during), o.wanted_at) AS wanted_at,
       t.pieces,
       coalesce(lower(r.during), o.wanted_at) < now() AS late
  FROM orders.customer_order o
  JOIN orders.order_total t ON t.order_id = o.id
  LEFT JOIN orders.delivery_round r ON r.id = o.delivery_round_id AND NOT r.cancelled
 WHERE o.status IN ('placed', 'baking', 'ready');
COMMENT ON VIEW orders.kitchen_queue IS 'What must be baked; for a delivery, by the time at which the van leaves.';
COMMENT ON COLUMN orders.kitchen_queue.late IS 'Should have left the counter already.';

CREATE VIEW billing.open_invoice AS
SELECT i.id,
       i.number,
       o.customer_id,
       i.due_on,
       i.gross,
       i.gross - coalesce(sum(p.amount), 0) AS outstanding
  FROM billing.invoice i
  JOIN orders.customer_order o ON o.id = i.order_id
  LEFT JOIN billing.payment p ON p.invoice_id = i.id
 GROUP BY i.id, o.customer_id
HAVING i.gross > coalesce(sum(p.amount), 0);

CREATE MATERIALIZED VIEW billing.daily_revenue AS
SELECT i.issued_on AS day,
       count(*) AS invoices,
       sum(t.pieces) AS pieces,
       sum(i.net) AS net,
       sum(i.gross) AS gross
  FROM billing.invoice i
  JOIN orders.order_total t USING (order_id)
 GROUP BY i.issued_on;
COMMENT ON MATERIALIZED VIEW billing.daily_revenue IS 'Refreshed at closing time.';

-- REFRESH ... CONCURRENTLY needs it.
CREATE UNIQUE INDEX daily_revenue_day_key ON billing.daily_revenue (day);
