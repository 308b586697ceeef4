CREATE FUNCTION reporting.euro(cents bigint) RETURNS numeric
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 1
    RETURN (cents / 100.0)::numeric(14, 2);

CREATE VIEW reporting.wholesale AS
SELECT * FROM sales.sale WHERE channel IN ('wholesale')
  WITH LOCAL CHECK OPTION;

CREATE VIEW reporting.day AS
SELECT s.sold_on,
       b.name AS branch,
       count(DISTINCT s.receipt) AS customers,
       sum(s.pieces) AS pieces,
       reporting.euro(sum(s.net_cents)::bigint) AS net
  FROM sales.sale s
  JOIN sales.branch b ON b.key = s.branch_key
 GROUP BY s.sold_on, b.name;

CREATE VIEW reporting.day_with_trend WITH (security_barrier) AS
SELECT d.*,
       avg(d.net) OVER (PARTITION BY d.branch ORDER BY d.sold_on ROWS BETWEEN 6 PRECEDING AND CURRENT ROW) AS week
  FROM reporting.day d;
COMMENT ON VIEW reporting.day_with_trend IS 'A day beside the mean of the seven that end with it.';

CREATE VIEW reporting.product_group AS
SELECT p.product_group,
       extensions.nlevel(p.product_group) AS level,
       extensions.subpath(p.product_group, 0, 1) AS department,
       count(*) AS products
  FROM sales.product p
 WHERE p.replaced_by IS NULL
 GROUP BY p.product_group;

CREATE RECURSIVE VIEW reporting.lineage (first, current, steps) AS
SELECT p.key, p.key, 0
  FROM sales.product p
UNION ALL
SELECT l.first, p.replaced_by, l.steps + 1
  FROM lineage l
  JOIN sales.product p ON p.key = l.current
 WHERE p.replaced_by IS NOT NULL;

CREATE MATERIALIZED VIEW reporting.month AS
SELECT date_trunc('month', d.sold_on)::date AS month,
       d.branch,
       sum(d.net) AS net,
       sum(d.customers) AS customers
  FROM reporting.day d
 GROUP BY 1, 2;
CREATE UNIQUE INDEX month_key ON reporting.month (month, branch);
COMMENT ON INDEX reporting.month_key IS 'REFRESH ... CONCURRENTLY needs it.';
