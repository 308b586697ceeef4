ALTER TABLE invoice ADD COLUMN public_id UUID NOT NULL DEFAULT gen_random_uuid();
CREATE UNIQUE INDEX ux_invoice_public_id ON invoice (public_id);
