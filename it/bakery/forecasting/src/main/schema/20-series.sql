-- Scanners disagree about case.
CREATE UNIQUE INDEX series_branch_lower_sku ON series (branch_id, lower(sku));

-- The method SAME_WEEKDAY looks a week back.
CREATE INDEX observation_next_week ON observation (series_id, (day + 7));

CREATE INDEX forecast_series_day ON forecast (series_id, day DESC) INCLUDE (expected);

-- Nearly all rows are of days gone by; the figures of a run arrive together and are read together.
ALTER TABLE forecast SET (fillfactor = 100, autovacuum_vacuum_insert_scale_factor = 0.02);
