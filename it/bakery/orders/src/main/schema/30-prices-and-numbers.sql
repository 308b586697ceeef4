-- Used by generated columns and defaults of the tables, so it comes before them.

CREATE FUNCTION orders.gross(net numeric, rate numeric) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN round(net * (1 + rate), 2);

COMMENT ON FUNCTION orders.gross(numeric, numeric) IS 'A price with value-added tax, rounded to the cent.';

CREATE SEQUENCE billing.invoice_serial AS integer START WITH 1000 CACHE 1 NO CYCLE;

CREATE FUNCTION billing.next_invoice_number() RETURNS text
    LANGUAGE sql VOLATILE
    RETURN to_char(CURRENT_DATE, 'YYYY') || '-' || lpad(nextval('billing.invoice_serial')::text, 6, '0');
