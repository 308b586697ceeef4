-- A challenger takes over by swapping names with the model in use, in one statement.
ALTER TABLE forecast_model
    ADD CONSTRAINT forecast_model_name_key UNIQUE (name) DEFERRABLE,
    ADD CONSTRAINT forecast_model_parameters_object CHECK (jsonb_typeof(parameters) = 'object');

ALTER TABLE model_assignment
    ADD CONSTRAINT model_assignment_one_at_a_time
        EXCLUDE USING gist (series_id WITH =, daterange(valid_from, valid_until) WITH &&),
    ADD CONSTRAINT model_assignment_days CHECK (valid_from < valid_until);
COMMENT ON CONSTRAINT model_assignment_one_at_a_time ON model_assignment IS
    'For each day of a series one model speaks.';

ALTER TABLE forecast_run ALTER COLUMN started_at SET DEFAULT now();

-- A second start of the same model waits for the end of the first.
CREATE UNIQUE INDEX forecast_run_running ON forecast_run (model_id) WHERE outcome = 'RUNNING';
