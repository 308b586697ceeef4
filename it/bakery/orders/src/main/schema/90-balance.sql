-- Reads a view, so it comes after it.
CREATE FUNCTION billing.balance(customer bigint, on_day date DEFAULT CURRENT_DATE,
                                OUT open_invoices integer, OUT outstanding numeric, OUT overdue numeric)
    LANGUAGE sql STABLE STRICT
    AS $$
SELECT count(*)::integer,
       coalesce(sum(i.outstanding), 0),
       coalesce(sum(i.outstanding) FILTER (WHERE i.due_on < on_day), 0)
  FROM billing.open_invoice i
 WHERE i.customer_id = customer;
$$;
COMMENT ON FUNCTION billing.balance(bigint, date) IS 'What a customer owes on a day, and how much of it is late.';
