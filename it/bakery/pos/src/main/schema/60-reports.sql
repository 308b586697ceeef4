CREATE VIEW card_tender AS
SELECT * FROM tender WHERE kind IN ('card');

CREATE VIEW shift_balance AS
SELECT s.id AS shift_id,
       r.label AS register,
       s.float_cash + coalesce(sum(t.amount) FILTER (WHERE t.kind = 'cash'), 0) AS expected_cash,
       s.counted_cash,
       count(DISTINCT b.id) AS receipts
  FROM shift s
  JOIN register r ON r.id = s.register_id
  LEFT JOIN receipt b ON b.shift_id = s.id AND b.state = 'paid'
  LEFT JOIN tender t ON t.receipt_id = b.id
 GROUP BY s.id, r.id;
COMMENT ON VIEW shift_balance IS 'What should lie in the drawer, and what was found there.';

CREATE VIEW shift_difference AS
SELECT *, counted_cash - expected_cash AS difference
  FROM shift_balance
 WHERE counted_cash <> expected_cash;
COMMENT ON COLUMN shift_difference.difference IS 'Negative: money is missing.';
