CREATE TYPE orders.order_status AS ENUM ('draft', 'placed', 'baking', 'ready', 'handed over', 'cancelled');
COMMENT ON TYPE orders.order_status IS 'In the sequence in which an order passes through them.';

CREATE TYPE orders.fulfilment AS ENUM ('pickup', 'delivery');

CREATE TYPE billing.payment_method AS ENUM ('cash', 'card', 'transfer', 'voucher');

CREATE DOMAIN orders.email_address AS text
    CONSTRAINT email_address_shape CHECK (VALUE ~ '^[^@\s]+@[^@\s]+\.[^@\s]+$');

CREATE DOMAIN orders.price AS numeric(10, 2)
    CONSTRAINT price_not_negative CHECK (VALUE >= 0);
COMMENT ON DOMAIN orders.price IS 'Euro, without value-added tax.';

CREATE DOMAIN orders.vat_rate AS numeric(4, 3)
    DEFAULT 0.070
    CONSTRAINT vat_rate_range CHECK (VALUE BETWEEN 0 AND 1);
COMMENT ON DOMAIN orders.vat_rate IS 'Bread is food: 0.070 unless the law says otherwise.';
