CREATE FUNCTION orders.record_status() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = pg_catalog
    AS $$
BEGIN
    INSERT INTO orders.order_event (order_id, old_status, new_status)
    VALUES (NEW.id, CASE TG_OP WHEN 'UPDATE' THEN OLD.status END, NEW.status);
    RETURN NULL;
END;
$$;
COMMENT ON FUNCTION orders.record_status() IS 'Writes the history of an order.';

CREATE TRIGGER customer_order_created
    AFTER INSERT ON orders.customer_order
    FOR EACH ROW EXECUTE FUNCTION orders.record_status();

CREATE TRIGGER customer_order_status_changed
    AFTER UPDATE OF status ON orders.customer_order
    FOR EACH ROW
    WHEN (OLD.status IS DISTINCT FROM NEW.status)
    EXECUTE FUNCTION orders.record_status();
COMMENT ON TRIGGER customer_order_status_changed ON orders.customer_order IS 'Only when the status became another one.';

CREATE FUNCTION orders.freeze_lines() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = pg_catalog
    AS $$
DECLARE
    line orders.order_line := coalesce(NEW, OLD);
BEGIN
    IF EXISTS (SELECT FROM orders.customer_order o
                WHERE o.id = line.order_id
                  AND o.status IN ('baking', 'ready', 'handed over')) THEN
        RAISE EXCEPTION 'order % is in the oven: its lines can no longer change', line.order_id
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN line;
END;
$$;

CREATE TRIGGER order_line_freeze
    BEFORE INSERT OR UPDATE OR DELETE ON orders.order_line
    FOR EACH ROW EXECUTE FUNCTION orders.freeze_lines();

CREATE PROCEDURE orders.cancel_stale_drafts(older_than interval DEFAULT '7 days')
    LANGUAGE sql
    AS $$
UPDATE orders.customer_order
   SET status = 'cancelled'
 WHERE status = 'draft'
   AND created_at < now() - older_than;
$$;
COMMENT ON PROCEDURE orders.cancel_stale_drafts(interval) IS 'Run every night.';
