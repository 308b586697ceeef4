-- The dashboard signs in with the rights of whoever looks at it.
CREATE VIEW current_forecast WITH (security_invoker = true) AS
SELECT DISTINCT ON (f.series_id, f.day)
       f.*,
       r.model_id,
       r.finished_at
  FROM forecast f
  JOIN forecast_run r ON r.id = f.run_id
 WHERE r.outcome IN ('COMPLETE')
 ORDER BY f.series_id, f.day, r.finished_at DESC;
COMMENT ON VIEW current_forecast IS 'For each series and day what was said last.';

CREATE VIEW forecast_error AS
SELECT c.series_id,
       c.model_id,
       c.day,
       o.pieces,
       c.expected - o.pieces AS deviation,
       o.pieces BETWEEN c.low AND c.high AS within_bounds
  FROM current_forecast c
  JOIN observation o USING (series_id, day)
 WHERE NOT o.sold_out;

CREATE MATERIALIZED VIEW weekly_accuracy AS
SELECT e.model_id,
       date_trunc('week', e.day)::date AS week,
       count(*) AS days,
       avg(abs(e.deviation)) AS mean_absolute_error,
       round(avg(e.within_bounds::integer), 3) AS within_bounds
  FROM forecast_error e
 GROUP BY e.model_id, date_trunc('week', e.day)
  WITH NO DATA;
COMMENT ON MATERIALIZED VIEW weekly_accuracy IS 'Refreshed on Monday morning.';

CREATE UNIQUE INDEX weekly_accuracy_key ON weekly_accuracy (model_id, week);

CREATE FUNCTION bake_list(branch uuid, for_day date DEFAULT CURRENT_DATE + 1)
    RETURNS TABLE (sku varchar, pieces integer)
    LANGUAGE sql STABLE ROWS 200
    AS $$
SELECT s.sku, ceil(c.expected)::integer
  FROM current_forecast c
  JOIN series s ON s.id = c.series_id
 WHERE s.branch_id = branch
   AND c.day = for_day
 ORDER BY s.place, s.sku;
$$;
COMMENT ON FUNCTION bake_list(uuid, date) IS 'What a branch should bake for a day; for tomorrow if nothing is said.';
