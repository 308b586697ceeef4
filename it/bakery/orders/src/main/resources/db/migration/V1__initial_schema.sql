-- Written by migration-maven-plugin, proven on a scratch database before it was written.
-- Once it has been applied anywhere, change nothing in it: Flyway compares checksums.

-- Create schema billing
CREATE SCHEMA billing;

-- Create schema orders
CREATE SCHEMA orders;

-- Create extension btree_gist
CREATE EXTENSION btree_gist WITH SCHEMA public;

-- Create enum type billing.payment_method
CREATE TYPE billing.payment_method AS ENUM ('cash', 'card', 'transfer', 'voucher');

-- Create domain orders.email_address
CREATE DOMAIN orders.email_address AS text
    CONSTRAINT email_address_shape CHECK ((VALUE ~ '^[^@\s]+@[^@\s]+\.[^@\s]+$'::text));

-- Create enum type orders.fulfilment
CREATE TYPE orders.fulfilment AS ENUM ('pickup', 'delivery');

-- Create enum type orders.order_status
CREATE TYPE orders.order_status AS ENUM ('draft', 'placed', 'baking', 'ready', 'handed over', 'cancelled');

-- Create domain orders.price
CREATE DOMAIN orders.price AS numeric(10,2)
    CONSTRAINT price_not_negative CHECK ((VALUE >= (0)::numeric));

-- Create domain orders.vat_rate
CREATE DOMAIN orders.vat_rate AS numeric(4,3) DEFAULT 0.070
    CONSTRAINT vat_rate_range CHECK ((VALUE BETWEEN (0)::numeric AND (1)::numeric));

-- Create sequence billing.invoice_serial
CREATE SEQUENCE billing.invoice_serial AS integer START WITH 1000;

-- Create function billing.next_invoice_number()
CREATE FUNCTION billing.next_invoice_number()
 RETURNS text
 LANGUAGE sql
RETURN ((to_char((CURRENT_DATE)::timestamp with time zone, 'YYYY'::text) || '-'::text) || lpad((nextval('billing.invoice_serial'::regclass))::text, 6, '0'::text));

-- Create function orders.gross(numeric, numeric)
CREATE FUNCTION orders.gross(net numeric, rate numeric)
 RETURNS numeric
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN round((net * ((1)::numeric + rate)), 2);

-- Create table billing.invoice
CREATE TABLE billing.invoice (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    number text DEFAULT billing.next_invoice_number() NOT NULL,
    order_id uuid NOT NULL,
    issued_on date DEFAULT CURRENT_DATE NOT NULL,
    due_on date DEFAULT (CURRENT_DATE + 14) NOT NULL,
    net numeric(12,2) NOT NULL,
    vat numeric(12,2) NOT NULL,
    gross numeric(12,2) GENERATED ALWAYS AS ((net + vat)) STORED,
    CONSTRAINT invoice_pkey PRIMARY KEY (id),
    CONSTRAINT invoice_number_key UNIQUE (number),
    CONSTRAINT invoice_order_id_key UNIQUE (order_id),
    CONSTRAINT invoice_due_check CHECK ((due_on >= issued_on))
);

-- Create table billing.payment
CREATE TABLE billing.payment (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    invoice_id bigint NOT NULL,
    method billing.payment_method NOT NULL,
    amount numeric(12,2) NOT NULL,
    reference text,
    received_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT payment_pkey PRIMARY KEY (id),
    CONSTRAINT payment_amount_check CHECK ((amount <> (0)::numeric)),
    CONSTRAINT payment_reference_check CHECK (((method <> ALL (ARRAY['transfer'::billing.payment_method, 'voucher'::billing.payment_method])) OR (reference IS NOT NULL)))
);

-- Create index billing.payment.payment_invoice_id_idx
CREATE INDEX payment_invoice_id_idx ON billing.payment USING btree (invoice_id);

-- Create index billing.payment.payment_transfer_reference_key
CREATE UNIQUE INDEX payment_transfer_reference_key ON billing.payment USING btree (upper(reference)) WHERE (method = 'transfer'::billing.payment_method);

-- Create table orders.address
CREATE TABLE orders.address (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    customer_id bigint NOT NULL,
    street text NOT NULL,
    postal_code character varying(12) NOT NULL,
    city text NOT NULL,
    door_note text,
    CONSTRAINT address_pkey PRIMARY KEY (id)
);

-- Create index orders.address.address_customer_id_idx
CREATE INDEX address_customer_id_idx ON orders.address USING btree (customer_id);

-- Create table orders.customer
CREATE TABLE orders.customer (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    name text NOT NULL,
    email orders.email_address NOT NULL,
    phone character varying(30),
    default_address_id bigint,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT customer_pkey PRIMARY KEY (id),
    CONSTRAINT customer_name_not_blank CHECK ((btrim(name) <> ''::text))
);

-- Create index orders.customer.customer_email_key
CREATE UNIQUE INDEX customer_email_key ON orders.customer USING btree (lower((email)::text));

-- Create table orders.customer_order
CREATE TABLE orders.customer_order (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    customer_id bigint NOT NULL,
    status orders.order_status DEFAULT 'draft'::orders.order_status NOT NULL,
    fulfilment orders.fulfilment DEFAULT 'pickup'::orders.fulfilment NOT NULL,
    address_id bigint,
    delivery_round_id bigint,
    wanted_at timestamp with time zone,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    placed_at timestamp with time zone,
    note character varying(500),
    CONSTRAINT customer_order_pkey PRIMARY KEY (id),
    CONSTRAINT customer_order_address_check CHECK (((fulfilment = 'delivery'::orders.fulfilment) = (address_id IS NOT NULL))),
    CONSTRAINT customer_order_placed_check CHECK (((status = ANY (ARRAY['draft'::orders.order_status, 'cancelled'::orders.order_status])) OR ((placed_at IS NOT NULL) AND (wanted_at IS NOT NULL))))
);

-- Create procedure orders.cancel_stale_drafts(interval)
CREATE PROCEDURE orders.cancel_stale_drafts(IN older_than interval DEFAULT '7 days'::interval)
 LANGUAGE sql
AS $procedure$
UPDATE orders.customer_order
   SET status = 'cancelled'
 WHERE status = 'draft'
   AND created_at < now() - older_than;
$procedure$;

-- Create index orders.customer_order.customer_order_customer_idx
CREATE INDEX customer_order_customer_idx ON orders.customer_order USING btree (customer_id, created_at DESC);

-- Create index orders.customer_order.customer_order_open_idx
CREATE INDEX customer_order_open_idx ON orders.customer_order USING btree (wanted_at) INCLUDE (status) WHERE (status = ANY (ARRAY['placed'::orders.order_status, 'baking'::orders.order_status, 'ready'::orders.order_status]));

-- Create index orders.customer_order.customer_order_round_idx
CREATE INDEX customer_order_round_idx ON orders.customer_order USING btree (delivery_round_id) WHERE (delivery_round_id IS NOT NULL);

-- Create table orders.delivery_round
CREATE TABLE orders.delivery_round (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    van_id smallint NOT NULL,
    driver text,
    during tstzrange NOT NULL,
    cancelled boolean DEFAULT false NOT NULL,
    CONSTRAINT delivery_round_pkey PRIMARY KEY (id),
    CONSTRAINT delivery_round_during_check CHECK (((NOT isempty(during)) AND (NOT lower_inf(during)) AND (NOT upper_inf(during))))
);

-- Create exclusion constraint orders.delivery_round.delivery_round_one_at_a_time
ALTER TABLE orders.delivery_round ADD CONSTRAINT delivery_round_one_at_a_time EXCLUDE USING gist (van_id WITH =, during WITH &&) WHERE ((NOT cancelled));

-- Create table orders.order_event
CREATE TABLE orders.order_event (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    order_id uuid NOT NULL,
    old_status orders.order_status,
    new_status orders.order_status NOT NULL,
    happened_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT order_event_pkey PRIMARY KEY (id)
);

-- Create function orders.record_status()
CREATE FUNCTION orders.record_status()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
BEGIN
    INSERT INTO orders.order_event (order_id, old_status, new_status)
    VALUES (NEW.id, CASE TG_OP WHEN 'UPDATE' THEN OLD.status END, NEW.status);
    RETURN NULL;
END;
$function$;

-- Create index orders.order_event.order_event_happened_at_idx
CREATE INDEX order_event_happened_at_idx ON orders.order_event USING brin (happened_at) WITH (pages_per_range='32');

-- Create index orders.order_event.order_event_order_id_idx
CREATE INDEX order_event_order_id_idx ON orders.order_event USING btree (order_id, happened_at);

-- Create table orders.order_line
CREATE TABLE orders.order_line (
    order_id uuid NOT NULL,
    line_no smallint NOT NULL,
    product_id integer NOT NULL,
    quantity integer DEFAULT 1 NOT NULL,
    unit_price orders.price NOT NULL,
    vat_rate orders.vat_rate NOT NULL,
    net numeric(12,2) GENERATED ALWAYS AS (((quantity)::numeric * (unit_price)::numeric)) STORED,
    gross numeric(12,2) GENERATED ALWAYS AS (orders.gross(((quantity)::numeric * (unit_price)::numeric), (vat_rate)::numeric)) STORED,
    CONSTRAINT order_line_pkey PRIMARY KEY (order_id, line_no),
    CONSTRAINT order_line_quantity_check CHECK ((quantity BETWEEN 1 AND 10000))
);

-- Create function orders.freeze_lines()
CREATE FUNCTION orders.freeze_lines()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
DECLARE
    line orders.order_line := coalesce(NEW, OLD);
BEGIN
    IF EXISTS (SELECT FROM orders.customer_order o
                WHERE o.id = line.order_id
                  AND o.status IN ('baking', 'ready', 'handed over')) THEN
        RAISE EXCEPTION 'order % is in the oven: its lines can no longer change', line.order_id
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN line;
END;
$function$;

-- Create index orders.order_line.order_line_product_id_idx
CREATE INDEX order_line_product_id_idx ON orders.order_line USING btree (product_id);

-- Create table orders.product
CREATE TABLE orders.product (
    id integer GENERATED BY DEFAULT AS IDENTITY (START WITH 100) NOT NULL,
    sku text COLLATE pg_catalog."C" NOT NULL,
    name text NOT NULL,
    description text DEFAULT ''::text NOT NULL,
    allergens text[] DEFAULT '{}'::text[] NOT NULL,
    list_price orders.price NOT NULL,
    vat_rate orders.vat_rate NOT NULL,
    gross_price numeric(10,2) GENERATED ALWAYS AS (orders.gross((list_price)::numeric, (vat_rate)::numeric)) STORED,
    search tsvector GENERATED ALWAYS AS ((setweight(to_tsvector('english'::regconfig, name), 'A'::"char") || setweight(to_tsvector('english'::regconfig, description), 'B'::"char"))) STORED,
    discontinued_on date,
    CONSTRAINT product_pkey PRIMARY KEY (id),
    CONSTRAINT product_sku_key UNIQUE (sku),
    CONSTRAINT product_sku_shape CHECK ((sku ~ '^[A-Z]{3}-[0-9]{3}$'::text))
);

-- Create index orders.product.product_search_idx
CREATE INDEX product_search_idx ON orders.product USING gin (search);

-- Create table orders.van
CREATE TABLE orders.van (
    id smallint GENERATED ALWAYS AS IDENTITY NOT NULL,
    plate character varying(12) NOT NULL,
    trays smallint NOT NULL,
    CONSTRAINT van_pkey PRIMARY KEY (id),
    CONSTRAINT van_plate_key UNIQUE (plate),
    CONSTRAINT van_trays_check CHECK ((trays > 0))
);

-- Create foreign key billing.invoice.invoice_order_id_fkey
ALTER TABLE billing.invoice ADD CONSTRAINT invoice_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders.customer_order (id) ON DELETE RESTRICT;

-- Create foreign key billing.payment.payment_invoice_id_fkey
ALTER TABLE billing.payment ADD CONSTRAINT payment_invoice_id_fkey FOREIGN KEY (invoice_id) REFERENCES billing.invoice (id) ON DELETE RESTRICT;

-- Create foreign key orders.address.address_customer_id_fkey
ALTER TABLE orders.address ADD CONSTRAINT address_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES orders.customer (id) ON DELETE CASCADE;

-- Create foreign key orders.customer.customer_default_address_id_fkey
ALTER TABLE orders.customer ADD CONSTRAINT customer_default_address_id_fkey FOREIGN KEY (default_address_id) REFERENCES orders.address (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED;

-- Create foreign key orders.customer_order.customer_order_address_id_fkey
ALTER TABLE orders.customer_order ADD CONSTRAINT customer_order_address_id_fkey FOREIGN KEY (address_id) REFERENCES orders.address (id);

-- Create foreign key orders.customer_order.customer_order_customer_id_fkey
ALTER TABLE orders.customer_order ADD CONSTRAINT customer_order_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES orders.customer (id) ON DELETE RESTRICT;

-- Create foreign key orders.customer_order.customer_order_delivery_round_id_fkey
ALTER TABLE orders.customer_order ADD CONSTRAINT customer_order_delivery_round_id_fkey FOREIGN KEY (delivery_round_id) REFERENCES orders.delivery_round (id) ON DELETE SET NULL;

-- Create foreign key orders.delivery_round.delivery_round_van_id_fkey
ALTER TABLE orders.delivery_round ADD CONSTRAINT delivery_round_van_id_fkey FOREIGN KEY (van_id) REFERENCES orders.van (id) ON UPDATE CASCADE;

-- Create foreign key orders.order_event.order_event_order_id_fkey
ALTER TABLE orders.order_event ADD CONSTRAINT order_event_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders.customer_order (id) ON DELETE CASCADE;

-- Create foreign key orders.order_line.order_line_order_id_fkey
ALTER TABLE orders.order_line ADD CONSTRAINT order_line_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders.customer_order (id) ON DELETE CASCADE;

-- Create foreign key orders.order_line.order_line_product_id_fkey
ALTER TABLE orders.order_line ADD CONSTRAINT order_line_product_id_fkey FOREIGN KEY (product_id) REFERENCES orders.product (id);

-- Create view billing.open_invoice
CREATE VIEW billing.open_invoice AS
SELECT i.id,
    i.number,
    o.customer_id,
    i.due_on,
    i.gross,
    (i.gross - COALESCE(sum(p.amount), (0)::numeric)) AS outstanding
   FROM ((billing.invoice i
     JOIN orders.customer_order o ON ((o.id = i.order_id)))
     LEFT JOIN billing.payment p ON ((p.invoice_id = i.id)))
  GROUP BY i.id, o.customer_id
 HAVING (i.gross > COALESCE(sum(p.amount), (0)::numeric));

-- Create function billing.balance(bigint, date)
CREATE FUNCTION billing.balance(customer bigint, on_day date DEFAULT CURRENT_DATE, OUT open_invoices integer, OUT outstanding numeric, OUT overdue numeric)
 RETURNS record
 LANGUAGE sql
 STABLE STRICT
AS $function$
SELECT count(*)::integer,
       coalesce(sum(i.outstanding), 0),
       coalesce(sum(i.outstanding) FILTER (WHERE i.due_on < on_day), 0)
  FROM billing.open_invoice i
 WHERE i.customer_id = customer;
$function$;

-- Create view orders.order_total
CREATE VIEW orders.order_total AS
SELECT order_id,
    (sum(quantity))::integer AS pieces,
    sum(net) AS net,
    (sum(gross) - sum(net)) AS vat,
    sum(gross) AS gross
   FROM orders.order_line
  GROUP BY order_id;

-- Create materialized view billing.daily_revenue
CREATE MATERIALIZED VIEW billing.daily_revenue AS
SELECT i.issued_on AS day,
    count(*) AS invoices,
    sum(t.pieces) AS pieces,
    sum(i.net) AS net,
    sum(i.gross) AS gross
   FROM (billing.invoice i
     JOIN orders.order_total t USING (order_id))
  GROUP BY i.issued_on;

-- Create index billing.daily_revenue.daily_revenue_day_key
CREATE UNIQUE INDEX daily_revenue_day_key ON billing.daily_revenue USING btree (day);

-- Create view orders.kitchen_queue
CREATE VIEW orders.kitchen_queue AS
SELECT o.id AS order_id,
    o.status,
    o.fulfilment,
    COALESCE(lower(r.during), o.wanted_at) AS wanted_at,
    t.pieces,
    (COALESCE(lower(r.during), o.wanted_at) < now()) AS late
   FROM ((orders.customer_order o
     JOIN orders.order_total t ON ((t.order_id = o.id)))
     LEFT JOIN orders.delivery_round r ON (((r.id = o.delivery_round_id) AND (NOT r.cancelled))))
  WHERE (o.status = ANY (ARRAY['placed'::orders.order_status, 'baking'::orders.order_status, 'ready'::orders.order_status]));

-- Create trigger orders.customer_order.customer_order_created
CREATE TRIGGER customer_order_created AFTER INSERT ON orders.customer_order FOR EACH ROW EXECUTE FUNCTION orders.record_status();

-- Create trigger orders.customer_order.customer_order_status_changed
CREATE TRIGGER customer_order_status_changed AFTER UPDATE OF status ON orders.customer_order FOR EACH ROW WHEN ((old.status IS DISTINCT FROM new.status)) EXECUTE FUNCTION orders.record_status();

-- Create trigger orders.order_line.order_line_freeze
CREATE TRIGGER order_line_freeze BEFORE INSERT OR DELETE OR UPDATE ON orders.order_line FOR EACH ROW EXECUTE FUNCTION orders.freeze_lines();

-- Create comment billing
COMMENT ON SCHEMA billing IS 'What customers owe, and what they have paid.';

-- Create comment orders
COMMENT ON SCHEMA orders IS 'What customers want, and when.';

-- Create comment billing.balance
COMMENT ON FUNCTION billing.balance(bigint, date) IS 'What a customer owes on a day, and how much of it is late.';

-- Create comment billing.daily_revenue
COMMENT ON MATERIALIZED VIEW billing.daily_revenue IS 'Refreshed at closing time.';

-- Create comment billing.invoice
COMMENT ON TABLE billing.invoice IS 'One for each order, never deleted.';

-- Create comment billing.payment.amount
COMMENT ON COLUMN billing.payment.amount IS 'Negative when we pay something back.';

-- Create comment orders.cancel_stale_drafts
COMMENT ON PROCEDURE orders.cancel_stale_drafts(interval) IS 'Run every night.';

-- Create comment orders.customer_order
COMMENT ON TABLE orders.customer_order IS 'A basket at first; a promise once it is placed.';

-- Create comment orders.customer_order.customer_order_open_idx
COMMENT ON INDEX orders.customer_order_open_idx IS 'For the view kitchen_queue.';

-- Create comment orders.customer_order.customer_order_status_changed
COMMENT ON TRIGGER customer_order_status_changed ON orders.customer_order IS 'Only when the status became another one.';

-- Create comment orders.customer_order.wanted_at
COMMENT ON COLUMN orders.customer_order.wanted_at IS 'When the customer stands at the counter or the van at the door.';

-- Create comment orders.delivery_round.delivery_round_one_at_a_time
COMMENT ON CONSTRAINT delivery_round_one_at_a_time ON orders.delivery_round IS 'A van cannot be in two places; a cancelled round does not take it up.';

-- Create comment orders.gross
COMMENT ON FUNCTION orders.gross(numeric, numeric) IS 'A price with value-added tax, rounded to the cent.';

-- Create comment orders.kitchen_queue
COMMENT ON VIEW orders.kitchen_queue IS 'What must be baked; for a delivery, by the time at which the van leaves.';

-- Create comment orders.kitchen_queue.late
COMMENT ON COLUMN orders.kitchen_queue.late IS 'Should have left the counter already.';

-- Create comment orders.order_line.unit_price
COMMENT ON COLUMN orders.order_line.unit_price IS 'The list price at the moment of ordering.';

-- Create comment orders.order_status
COMMENT ON TYPE orders.order_status IS 'In the sequence in which an order passes through them.';

-- Create comment orders.order_total
COMMENT ON VIEW orders.order_total IS 'What an order comes to.';

-- Create comment orders.price
COMMENT ON DOMAIN orders.price IS 'Euro, without value-added tax.';

-- Create comment orders.record_status
COMMENT ON FUNCTION orders.record_status() IS 'Writes the history of an order.';

-- Create comment orders.vat_rate
COMMENT ON DOMAIN orders.vat_rate IS 'Bread is food: 0.070 unless the law says otherwise.';
