ALTER TABLE invoice ADD CONSTRAINT invoice_status_valid
    CHECK (status IN ('DRAFT', 'ISSUED', 'PAID', 'CANCELLED', 'OVERDUE'));
ALTER TABLE invoice ADD CONSTRAINT invoice_issued_has_date CHECK (status = 'DRAFT' OR issued_on IS NOT NULL) NOT VALID;
