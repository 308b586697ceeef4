-- The three types of movement share one table, so only the table can say which columns belong to which.
ALTER TABLE stock_movement
    ADD CONSTRAINT stock_movement_receipt CHECK (
        (movement_type = 'RECEIPT') = (supplier_id IS NOT NULL)
    ),
    ADD CONSTRAINT stock_movement_consumption CHECK (
        movement_type <> 'CONSUMPTION' OR bake_run_id IS NOT NULL
    ),
    ADD CONSTRAINT stock_movement_write_off CHECK (
        (movement_type = 'WRITE_OFF') = (reason IS NOT NULL)
    ),
    ADD CONSTRAINT stock_movement_direction CHECK (
        CASE movement_type WHEN 'RECEIPT' THEN quantity > 0 ELSE quantity < 0 END
    );

COMMENT ON CONSTRAINT stock_movement_direction ON stock_movement IS
    'A receipt adds to the stock, everything else takes from it.';

-- Movements typed into psql after a stocktaking carry no time of their own.
ALTER TABLE stock_movement ALTER COLUMN occurred_at SET DEFAULT now();
