CREATE TYPE tender_kind AS ENUM ('cash', 'card', 'voucher', 'on account');

CREATE TYPE receipt_state AS ENUM ('open', 'paid', 'voided');

CREATE DOMAIN money_amount AS decimal(10, 2);
COMMENT ON DOMAIN money_amount IS 'Euro with value-added tax; negative for what is given back.';

CREATE DOMAIN vat_class AS char(1)
    DEFAULT 'B'
    NOT NULL
    CONSTRAINT vat_class_known CHECK (VALUE IN ('A', 'B', 'C'));
