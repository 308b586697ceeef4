CREATE FUNCTION open_amount(receipt uuid) RETURNS numeric
    LANGUAGE sql STABLE STRICT
BEGIN ATOMIC
    SELECT coalesce((SELECT sum(l.total) FROM receipt_line l WHERE l.receipt_id = open_amount.receipt), 0)
         - coalesce((SELECT sum(t.amount) FROM tender t WHERE t.receipt_id = open_amount.receipt), 0);
END;
COMMENT ON FUNCTION open_amount(uuid) IS 'What is still to be paid for a receipt; negative: change to be given.';

CREATE FUNCTION check_paid() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF NEW.state = 'paid' AND open_amount(NEW.id) <> 0 THEN
        RAISE EXCEPTION 'receipt % is not paid: % is open', NEW.number, open_amount(NEW.id)
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END;
$$;

-- Lines, tenders and state are written in any order; it is the end of the transaction that counts.
CREATE CONSTRAINT TRIGGER receipt_paid
    AFTER INSERT OR UPDATE OF state ON receipt
    DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW
    WHEN (NEW.state = 'paid')
    EXECUTE FUNCTION check_paid();

CREATE FUNCTION refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    RAISE EXCEPTION '% of % is not allowed: the tax office keeps a copy', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation';
END;
$$;

CREATE TRIGGER receipt_kept
    BEFORE DELETE OR TRUNCATE ON receipt
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
