CREATE OR REPLACE VIEW open_item AS
SELECT i.id AS invoice_id,
       i.invoice_no,
       coalesce(a.legacy_debtor_no, a.debtor_no) AS debtor,
       i.due_on,
       i.gross - coalesce(sum(p.amount), 0) AS open_amount
FROM invoice i
JOIN account a ON a.id = i.account_id
LEFT JOIN payment_allocation p ON p.invoice_id = i.id
WHERE i.status IN ('ISSUED', 'OVERDUE')
GROUP BY i.id, i.invoice_no, coalesce(a.legacy_debtor_no, a.debtor_no), i.due_on, i.gross;
