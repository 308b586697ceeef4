CREATE VIEW stock_level AS
SELECT i.id AS ingredient_id,
       i.code,
       i.name,
       w.id AS warehouse_id,
       w.name AS warehouse,
       sum(s.quantity) AS on_hand,
       i.unit,
       min(s.best_before) FILTER (WHERE s.quantity > 0) AS next_best_before
  FROM stock_item s
  JOIN ingredient i ON i.id = s.ingredient_id
  JOIN warehouse w ON w.id = s.warehouse_id
 GROUP BY i.id, w.id;

COMMENT ON VIEW stock_level IS 'How much of each ingredient lies in each warehouse.';

CREATE VIEW reorder_list AS
SELECT i.id AS ingredient_id,
       i.code,
       i.name,
       i.reorder_level,
       coalesce(level.on_hand, 0) AS on_hand,
       offer.supplier_id,
       offer.unit_price
  FROM ingredient i
  LEFT JOIN (SELECT ingredient_id, sum(on_hand) AS on_hand FROM stock_level GROUP BY ingredient_id) level
         ON level.ingredient_id = i.id
  LEFT JOIN LATERAL (SELECT o.supplier_id, o.unit_price
                       FROM supplier_offer o
                       JOIN supplier s ON s.id = o.supplier_id
                      WHERE o.ingredient_id = i.id
                        AND s.active
                        AND coalesce(o.valid_until, 'infinity') >= CURRENT_DATE
                      ORDER BY o.unit_price
                      LIMIT 1) offer ON true
 WHERE coalesce(level.on_hand, 0) < i.reorder_level;

COMMENT ON VIEW reorder_list IS 'What is running low over all warehouses, with the cheapest offer for it.';
