CREATE TABLE audit_trail (
    id            BIGINT GENERATED ALWAYS AS IDENTITY,
    happened_at   TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
    happened_to   TEXT NOT NULL,
    what          JSONB NOT NULL
) WITH (fillfactor = 100);

CREATE FUNCTION write_audit_trail() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $body$
BEGIN
    INSERT INTO "billing-core".audit_trail (happened_to, what)
    VALUES (TG_TABLE_NAME, to_jsonb(COALESCE(NEW, OLD)));
    RETURN NULL;
END
$body$;

CREATE TRIGGER audit_invoice AFTER INSERT OR UPDATE OR DELETE ON invoice
    FOR EACH ROW EXECUTE FUNCTION write_audit_trail();
CREATE TRIGGER audit_payment AFTER INSERT OR UPDATE OR DELETE ON payment
    FOR EACH ROW EXECUTE FUNCTION write_audit_trail();
