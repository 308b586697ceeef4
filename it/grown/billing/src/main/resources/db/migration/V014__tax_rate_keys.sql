-- lines must name a rate that exists
ALTER TABLE credit_note_line ADD CONSTRAINT fk_line_tax_rate FOREIGN KEY (tax_rate_code) REFERENCES tax_rate (code);
