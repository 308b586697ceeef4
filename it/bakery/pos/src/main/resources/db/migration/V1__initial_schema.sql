-- Written by migration-maven-plugin, proven on a scratch database before it was written.
-- Once it has been applied anywhere, change nothing in it: Flyway compares checksums.

-- Create domain public.money_amount
CREATE DOMAIN public.money_amount AS numeric(10,2);

-- Create enum type public.receipt_state
CREATE TYPE public.receipt_state AS ENUM ('open', 'paid', 'voided');

-- Create enum type public.tender_kind
CREATE TYPE public.tender_kind AS ENUM ('cash', 'card', 'voucher', 'on account');

-- Create domain public.vat_class
CREATE DOMAIN public.vat_class AS character(1) DEFAULT 'B'::bpchar NOT NULL
    CONSTRAINT vat_class_known CHECK ((VALUE = ANY (ARRAY['A'::bpchar, 'B'::bpchar, 'C'::bpchar])));

-- Create sequence public.receipt_number
CREATE SEQUENCE public.receipt_number AS integer MINVALUE 100000 MAXVALUE 999999 START WITH 100000 CYCLE;

-- Create sequence public.register_id_seq
CREATE SEQUENCE public.register_id_seq AS integer;

-- Create function public.refuse_change()
CREATE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
    RAISE EXCEPTION '% of % is not allowed: the tax office keeps a copy', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation';
END;
$function$;

-- Create table public.button
CREATE TABLE public.button (
    register_id integer NOT NULL,
    page smallint DEFAULT 0 NOT NULL,
    place smallint NOT NULL,
    sku text NOT NULL,
    caption character varying(14) NOT NULL,
    colour character(7) DEFAULT '#f5deb3'::bpchar NOT NULL,
    CONSTRAINT button_pkey PRIMARY KEY (register_id, sku),
    CONSTRAINT button_place_key UNIQUE (register_id, page, place) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT button_colour_check CHECK ((colour ~ '^#[0-9a-f]{6}$'::text)),
    CONSTRAINT button_place_check CHECK ((place BETWEEN 0 AND 23))
);

-- Create table public.receipt
CREATE TABLE public.receipt (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    number integer DEFAULT nextval('public.receipt_number'::regclass) NOT NULL,
    shift_id bigint NOT NULL,
    state public.receipt_state DEFAULT 'open'::public.receipt_state NOT NULL,
    printed_at timestamp without time zone,
    opened_at timestamp with time zone DEFAULT now() NOT NULL,
    replaces_id uuid,
    voided_by uuid,
    signature bytea,
    CONSTRAINT receipt_pkey PRIMARY KEY (id),
    CONSTRAINT receipt_signed_check CHECK (((state <> 'paid'::public.receipt_state) OR (octet_length(signature) = 64))),
    CONSTRAINT receipt_voided_check CHECK (((state = 'voided'::public.receipt_state) = (voided_by IS NOT NULL)))
);

-- Create index public.receipt.receipt_shift_idx
CREATE INDEX receipt_shift_idx ON public.receipt USING btree (shift_id, number DESC);

-- Create table public.receipt_line
CREATE TABLE public.receipt_line (
    receipt_id uuid NOT NULL,
    "position" smallint NOT NULL,
    sku text COLLATE pg_catalog."C" NOT NULL,
    name text DEFAULT 'sundry'::text NOT NULL,
    quantity numeric(8,3) DEFAULT '1'::numeric NOT NULL,
    unit_price public.money_amount NOT NULL,
    discount_percent integer DEFAULT 0 NOT NULL,
    vat public.vat_class,
    next_position smallint GENERATED ALWAYS AS (("position" + 1)) STORED,
    total public.money_amount GENERATED ALWAYS AS (round((((quantity * (unit_price)::numeric) * ((100 - discount_percent))::numeric) / (100)::numeric), 2)) STORED,
    CONSTRAINT receipt_line_pkey PRIMARY KEY (receipt_id, "position") INCLUDE (sku),
    CONSTRAINT receipt_line_discount_check CHECK ((discount_percent = ANY (ARRAY[0, 5, 10, 20, 30, 50, 100]))),
    CONSTRAINT receipt_line_quantity_check CHECK ((quantity <> (0)::numeric)),
    CONSTRAINT receipt_line_sku_check CHECK (((sku <> ''::text) AND (sku !~~ '% %'::text)))
);

-- Create index public.receipt_line.receipt_line_following_idx
CREATE INDEX receipt_line_following_idx ON public.receipt_line USING btree (receipt_id, (("position" + 1)));

-- Create index public.receipt_line.receipt_line_sku_idx
CREATE INDEX receipt_line_sku_idx ON public.receipt_line USING btree (sku text_pattern_ops);

-- Create sequence owner public.receipt_number
ALTER SEQUENCE public.receipt_number OWNED BY public.receipt.number;

-- Create table public.register
CREATE TABLE public.register (
    id integer DEFAULT nextval('public.register_id_seq'::regclass) NOT NULL,
    branch_number smallint NOT NULL,
    label character varying(40) NOT NULL,
    serial_number character varying(40) NOT NULL,
    protocol character varying(12) DEFAULT 'zvt'::character varying NOT NULL,
    active boolean DEFAULT true NOT NULL,
    scale_factor real DEFAULT 1 NOT NULL,
    CONSTRAINT register_pkey PRIMARY KEY (id),
    CONSTRAINT register_label_key UNIQUE (branch_number, label),
    CONSTRAINT register_serial_number_key UNIQUE (serial_number),
    CONSTRAINT register_branch_number_check CHECK ((branch_number BETWEEN 1 AND 9999)),
    CONSTRAINT register_protocol_check CHECK ((protocol IN ('zvt', 'opi', 'none')))
);

-- Create sequence owner public.register_id_seq
ALTER SEQUENCE public.register_id_seq OWNED BY public.register.id;

-- Create table public.shift
CREATE TABLE public.shift (
    id bigint GENERATED BY DEFAULT AS IDENTITY NOT NULL,
    register_id integer NOT NULL,
    cashier_id uuid NOT NULL,
    opened_at timestamp(0) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    closed_at timestamp(0) with time zone DEFAULT NULL::timestamp with time zone,
    float_cash public.money_amount DEFAULT 150 NOT NULL,
    counted_cash public.money_amount,
    CONSTRAINT shift_pkey PRIMARY KEY (id),
    CONSTRAINT shift_closed_check CHECK (((closed_at > opened_at) AND ((closed_at IS NULL) = (counted_cash IS NULL))))
);

-- Create index public.shift.shift_open_key
CREATE UNIQUE INDEX shift_open_key ON public.shift USING btree (register_id) WHERE (closed_at IS NULL);

-- Create table public.tender
CREATE TABLE public.tender (
    receipt_id uuid NOT NULL,
    "position" smallint DEFAULT 1 NOT NULL,
    kind public.tender_kind DEFAULT 'cash'::public.tender_kind NOT NULL,
    amount public.money_amount NOT NULL,
    reference character varying(60),
    CONSTRAINT tender_pkey PRIMARY KEY (receipt_id, "position"),
    CONSTRAINT tender_amount_check CHECK (((amount)::numeric <> (0)::numeric)),
    CONSTRAINT tender_reference_check CHECK (((kind = 'cash'::public.tender_kind) OR ((reference)::text ~~ '____%'::text)))
);

-- Create function public.open_amount(uuid)
CREATE FUNCTION public.open_amount(receipt uuid)
 RETURNS numeric
 LANGUAGE sql
 STABLE STRICT
BEGIN ATOMIC
 SELECT (COALESCE(( SELECT sum((l.total)::numeric) AS sum
            FROM public.receipt_line l
           WHERE (l.receipt_id = open_amount.receipt)), (0)::numeric) - COALESCE(( SELECT sum((t.amount)::numeric) AS sum
            FROM public.tender t
           WHERE (t.receipt_id = open_amount.receipt)), (0)::numeric));
END;

-- Create function public.check_paid()
CREATE FUNCTION public.check_paid()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
    IF NEW.state = 'paid' AND open_amount(NEW.id) <> 0 THEN
        RAISE EXCEPTION 'receipt % is not paid: % is open', NEW.number, open_amount(NEW.id)
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END;
$function$;

-- Create index public.tender.tender_reference_idx
CREATE INDEX tender_reference_idx ON public.tender USING hash (lower((reference)::text)) WHERE (kind = 'card'::public.tender_kind);

-- Create foreign key public.button.button_register_id_fkey
ALTER TABLE public.button ADD CONSTRAINT button_register_id_fkey FOREIGN KEY (register_id) REFERENCES public.register (id) ON DELETE CASCADE;

-- Create foreign key public.receipt.receipt_replaces_id_fkey
ALTER TABLE public.receipt ADD CONSTRAINT receipt_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES public.receipt (id) ON DELETE SET NULL;

-- Create foreign key public.receipt.receipt_shift_id_fkey
ALTER TABLE public.receipt ADD CONSTRAINT receipt_shift_id_fkey FOREIGN KEY (shift_id) REFERENCES public.shift (id);

-- Create foreign key public.receipt_line.receipt_line_receipt_id_fkey
ALTER TABLE public.receipt_line ADD CONSTRAINT receipt_line_receipt_id_fkey FOREIGN KEY (receipt_id) REFERENCES public.receipt (id) ON DELETE CASCADE;

-- Create foreign key public.shift.shift_register_id_fkey
ALTER TABLE public.shift ADD CONSTRAINT shift_register_id_fkey FOREIGN KEY (register_id) REFERENCES public.register (id) ON UPDATE CASCADE ON DELETE RESTRICT;

-- Create foreign key public.tender.tender_receipt_id_fkey
ALTER TABLE public.tender ADD CONSTRAINT tender_receipt_id_fkey FOREIGN KEY (receipt_id) REFERENCES public.receipt (id) ON UPDATE RESTRICT ON DELETE CASCADE;

-- Create view public.card_tender
CREATE VIEW public.card_tender AS
SELECT receipt_id,
    "position",
    kind,
    amount,
    reference
   FROM public.tender
  WHERE (kind = 'card'::public.tender_kind);

-- Create view public.shift_balance
CREATE VIEW public.shift_balance AS
SELECT s.id AS shift_id,
    r.label AS register,
    ((s.float_cash)::numeric + COALESCE(sum((t.amount)::numeric) FILTER (WHERE (t.kind = 'cash'::public.tender_kind)), (0)::numeric)) AS expected_cash,
    s.counted_cash,
    count(DISTINCT b.id) AS receipts
   FROM (((public.shift s
     JOIN public.register r ON ((r.id = s.register_id)))
     LEFT JOIN public.receipt b ON (((b.shift_id = s.id) AND (b.state = 'paid'::public.receipt_state))))
     LEFT JOIN public.tender t ON ((t.receipt_id = b.id)))
  GROUP BY s.id, r.id;

-- Create view public.shift_difference
CREATE VIEW public.shift_difference AS
SELECT shift_id,
    register,
    expected_cash,
    counted_cash,
    receipts,
    ((counted_cash)::numeric - expected_cash) AS difference
   FROM public.shift_balance
  WHERE ((counted_cash)::numeric <> expected_cash);

-- Create trigger public.receipt.receipt_kept
CREATE TRIGGER receipt_kept BEFORE DELETE OR TRUNCATE ON public.receipt FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

-- Create trigger public.receipt.receipt_paid
CREATE CONSTRAINT TRIGGER receipt_paid AFTER INSERT OR UPDATE OF state ON public.receipt DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((new.state = 'paid'::public.receipt_state)) EXECUTE FUNCTION public.check_paid();

-- Create comment public.money_amount
COMMENT ON DOMAIN public.money_amount IS 'Euro with value-added tax; negative for what is given back.';

-- Create comment public.open_amount
COMMENT ON FUNCTION public.open_amount(uuid) IS 'What is still to be paid for a receipt; negative: change to be given.';

-- Create comment public.receipt.printed_at
COMMENT ON COLUMN public.receipt.printed_at IS 'On the clock of the register, as it stands on the paper.';

-- Create comment public.receipt.replaces_id
COMMENT ON COLUMN public.receipt.replaces_id IS 'The voided receipt that this one was rung up for again.';

-- Create comment public.register.scale_factor
COMMENT ON COLUMN public.register.scale_factor IS 'What the scales of the counter are off by, measured once a year.';

-- Create comment public.shift
COMMENT ON TABLE public.shift IS 'A cashier at a register, from counting the float to counting the drawer.';

-- Create comment public.shift_balance
COMMENT ON VIEW public.shift_balance IS 'What should lie in the drawer, and what was found there.';

-- Create comment public.shift_difference.difference
COMMENT ON COLUMN public.shift_difference.difference IS 'Negative: money is missing.';
