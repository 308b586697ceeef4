CREATE TABLE sales.load (
    number bigint NOT NULL,
    rows integer NOT NULL,
    first_day date,
    last_day date,
    loaded_at timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
    loaded_by name NOT NULL DEFAULT CURRENT_USER,
    CONSTRAINT load_pkey PRIMARY KEY (number)
);

CREATE FUNCTION sales.count_load() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = pg_catalog
    AS $$
BEGIN
    INSERT INTO sales.load AS l (number, rows, first_day, last_day)
    SELECT load_number, count(*), min(sold_on), max(sold_on) FROM added GROUP BY load_number
    ON CONFLICT (number) DO UPDATE
       SET rows = l.rows + EXCLUDED.rows,
           first_day = least(l.first_day, EXCLUDED.first_day),
           last_day = greatest(l.last_day, EXCLUDED.last_day);
    RETURN NULL;
END;
$$;

CREATE TRIGGER sale_counted
    AFTER INSERT ON sales.sale
    REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION sales.count_load();

CREATE PROCEDURE sales.forget_load(load bigint, INOUT removed bigint DEFAULT 0)
    LANGUAGE plpgsql
    SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $$
BEGIN
    DELETE FROM sales.sale s WHERE s.load_number = forget_load.load;
    GET DIAGNOSTICS removed = ROW_COUNT;
    DELETE FROM sales.load l WHERE l.number = forget_load.load;
END;
$$;
COMMENT ON PROCEDURE sales.forget_load(bigint, bigint) IS 'A till has sent nonsense: take it out again.';
