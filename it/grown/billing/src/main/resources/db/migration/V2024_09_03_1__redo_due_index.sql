DROP INDEX IF EXISTS ix_invoice_account_due;
CREATE INDEX IF NOT EXISTS ix_invoice_account_due ON "billing-core".invoice (account_id, due_on);
COMMENT ON INDEX ix_invoice_account_due IS 'for the statement of account';
