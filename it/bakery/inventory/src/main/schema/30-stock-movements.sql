-- A movement changes the quantity of its batch in the same transaction, whoever writes it.
-- The check on stock_item.quantity refuses to take out more than there is.
CREATE FUNCTION apply_stock_movement() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE stock_item
       SET quantity = quantity + NEW.quantity,
           updated_at = now(),
           version = version + 1
     WHERE id = NEW.stock_item_id;
    RETURN NULL;
END;
$$;

COMMENT ON FUNCTION apply_stock_movement() IS 'Adds a new movement to the quantity of its batch.';

CREATE TRIGGER stock_movement_apply
    AFTER INSERT ON stock_movement
    FOR EACH ROW EXECUTE FUNCTION apply_stock_movement();

CREATE FUNCTION refuse_stock_movement_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    RAISE EXCEPTION 'stock movement % is final: correct it with another movement', OLD.id
        USING ERRCODE = 'restrict_violation';
END;
$$;

CREATE TRIGGER stock_movement_final
    BEFORE UPDATE OR DELETE ON stock_movement
    FOR EACH ROW EXECUTE FUNCTION refuse_stock_movement_change();
