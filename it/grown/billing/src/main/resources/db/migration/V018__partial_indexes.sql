-- Changed on 2022-12-09 (was one index on status): the first one had never been applied outside of test.
CREATE INDEX ix_invoice_open ON invoice (due_on) WHERE status IN ('ISSUED', 'OVERDUE');
CREATE INDEX ix_invoice_booking ON invoice (booking_ref text_pattern_ops);
