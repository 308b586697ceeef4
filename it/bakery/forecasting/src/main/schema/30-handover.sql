CREATE FUNCTION end_previous_assignment() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE model_assignment
       SET valid_until = NEW.valid_from
     WHERE series_id = NEW.series_id
       AND valid_from < NEW.valid_from
       AND (valid_until IS NULL OR valid_until > NEW.valid_from);
    RETURN NEW;
END;
$$;

COMMENT ON FUNCTION end_previous_assignment() IS 'A model that takes over ends the time of the one before.';

CREATE TRIGGER model_assignment_handover
    BEFORE INSERT ON model_assignment
    FOR EACH ROW EXECUTE FUNCTION end_previous_assignment();
