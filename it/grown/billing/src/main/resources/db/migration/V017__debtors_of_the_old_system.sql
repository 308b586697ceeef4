ALTER TABLE account ADD COLUMN legacy_debtor_no VARCHAR(8);
CREATE INDEX ix_account_legacy ON account (legacy_debtor_no) WHERE legacy_debtor_no IS NOT NULL;
