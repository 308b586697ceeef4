DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = 'reporting') THEN
        GRANT USAGE ON SCHEMA "billing-core" TO reporting;
        GRANT SELECT ON ALL TABLES IN SCHEMA "billing-core" TO reporting;
    END IF;
END
$$;
