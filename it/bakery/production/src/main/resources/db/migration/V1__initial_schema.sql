-- Written by migration-maven-plugin, proven on a scratch database before it was written.
-- Once it has been applied anywhere, change nothing in it: Flyway compares checksums.

-- Create sequence public.equipment_seq
CREATE SEQUENCE public.equipment_seq INCREMENT BY 50;

-- Create sequence public.planned_item_id
CREATE SEQUENCE public.planned_item_id INCREMENT BY 20;

-- Create table public.bakehouse
CREATE TABLE public.bakehouse (
    first_shift time(6) without time zone DEFAULT '03:00:00'::time without time zone NOT NULL,
    id uuid NOT NULL,
    name character varying(80) NOT NULL,
    CONSTRAINT bakehouse_pkey PRIMARY KEY (id)
);

-- Create table public.batch
CREATE TABLE public.batch (
    baked_pieces integer DEFAULT 0 NOT NULL,
    grade character(1) DEFAULT 'A'::bpchar NOT NULL,
    oven_id integer,
    sound_pieces integer GENERATED ALWAYS AS ((baked_pieces - wasted_pieces)) STORED NOT NULL,
    wasted_pieces integer DEFAULT 0 NOT NULL,
    finished_at timestamp(6) with time zone,
    item_id bigint NOT NULL,
    proved interval second(6),
    started_at timestamp(6) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    CONSTRAINT batch_pkey PRIMARY KEY (id),
    CONSTRAINT ck_batch_waste CHECK ((wasted_pieces <= baked_pieces))
);

-- Create index public.batch.ix_batch_item
CREATE INDEX ix_batch_item ON public.batch USING btree (item_id);

-- Create index public.batch.ix_batch_started
CREATE INDEX ix_batch_started ON public.batch USING btree (started_at DESC, id);

-- Create table public.batch_temperature
CREATE TABLE public.batch_temperature (
    at time(6) without time zone NOT NULL,
    celsius real NOT NULL,
    reading integer NOT NULL,
    batch_id uuid NOT NULL,
    CONSTRAINT batch_temperature_pkey PRIMARY KEY (reading, batch_id)
);

-- Create table public.equipment
CREATE TABLE public.equipment (
    bowl numeric(6,1),
    class_of_equipment integer NOT NULL,
    decks smallint,
    hottest real,
    id integer NOT NULL,
    lowest_humidity double precision,
    retired_on date,
    steam boolean,
    trolleys smallint,
    last_serviced_at timestamp(6) without time zone,
    bakehouse_id uuid NOT NULL,
    plate character varying(30) NOT NULL,
    CONSTRAINT equipment_pkey PRIMARY KEY (id),
    CONSTRAINT equipment_plate_key UNIQUE (plate)
);

-- Create table public.planned_item
CREATE TABLE public.planned_item (
    pieces integer NOT NULL,
    priority integer DEFAULT 2 NOT NULL,
    forecast_number bigint DEFAULT '-1'::integer NOT NULL,
    id bigint NOT NULL,
    plan_id uuid NOT NULL,
    recipe_id uuid NOT NULL,
    CONSTRAINT planned_item_pkey PRIMARY KEY (id),
    CONSTRAINT ck_planned_item_pieces CHECK ((pieces BETWEEN 1 AND 20000)),
    CONSTRAINT ck_planned_item_priority CHECK ((priority = ANY (ARRAY[1, 2, 3])))
);

-- Create table public.production_plan
CREATE TABLE public.production_plan (
    day date NOT NULL,
    state smallint DEFAULT 0 NOT NULL,
    created_at timestamp(6) with time zone NOT NULL,
    updated_at timestamp(6) with time zone NOT NULL,
    version bigint NOT NULL,
    bakehouse_id uuid NOT NULL,
    id uuid NOT NULL,
    CONSTRAINT production_plan_pkey PRIMARY KEY (id),
    CONSTRAINT uq_production_plan_day UNIQUE (bakehouse_id, day),
    CONSTRAINT production_plan_state_check CHECK ((state BETWEEN 0 AND 2))
);

-- Create table public.quality_check
CREATE TABLE public.quality_check (
    batch_id uuid NOT NULL,
    remark text,
    CONSTRAINT quality_check_pkey PRIMARY KEY (batch_id)
);

-- Create table public.quality_check_mark
CREATE TABLE public.quality_check_mark (
    aspect smallint NOT NULL,
    mark smallint NOT NULL,
    batch_id uuid NOT NULL,
    CONSTRAINT quality_check_mark_pkey PRIMARY KEY (aspect, batch_id),
    CONSTRAINT quality_check_mark_aspect_check CHECK ((aspect BETWEEN 0 AND 3))
);

-- Create foreign key public.batch.fk_batch_oven
ALTER TABLE public.batch ADD CONSTRAINT fk_batch_oven FOREIGN KEY (oven_id) REFERENCES public.equipment (id) ON DELETE SET NULL;

-- Create foreign key public.batch.fklv0k51bggerp77dnkkq3oge5s
ALTER TABLE public.batch ADD CONSTRAINT fklv0k51bggerp77dnkkq3oge5s FOREIGN KEY (item_id) REFERENCES public.planned_item (id);

-- Create foreign key public.batch_temperature.fkcvad3hm5kxr33yxe21tyr5fk8
ALTER TABLE public.batch_temperature ADD CONSTRAINT fkcvad3hm5kxr33yxe21tyr5fk8 FOREIGN KEY (batch_id) REFERENCES public.batch (id);

-- Create foreign key public.equipment.fkogyuwrdayrnxv2w6ugibmcip9
ALTER TABLE public.equipment ADD CONSTRAINT fkogyuwrdayrnxv2w6ugibmcip9 FOREIGN KEY (bakehouse_id) REFERENCES public.bakehouse (id);

-- Create foreign key public.planned_item.fkem8rb6eu4249exp9ftt1k0ih0
ALTER TABLE public.planned_item ADD CONSTRAINT fkem8rb6eu4249exp9ftt1k0ih0 FOREIGN KEY (plan_id) REFERENCES public.production_plan (id) ON DELETE CASCADE;

-- Create foreign key public.production_plan.fk9827uj00wpxnkrugt4rrsejtr
ALTER TABLE public.production_plan ADD CONSTRAINT fk9827uj00wpxnkrugt4rrsejtr FOREIGN KEY (bakehouse_id) REFERENCES public.bakehouse (id);

-- Create foreign key public.quality_check.fkemxl27y128yrnvbmy9a5w5ac0
ALTER TABLE public.quality_check ADD CONSTRAINT fkemxl27y128yrnvbmy9a5w5ac0 FOREIGN KEY (batch_id) REFERENCES public.batch (id) ON DELETE CASCADE;

-- Create foreign key public.quality_check_mark.fkaa2uhmmwnsgpu6f8drolyc4v9
ALTER TABLE public.quality_check_mark ADD CONSTRAINT fkaa2uhmmwnsgpu6f8drolyc4v9 FOREIGN KEY (batch_id) REFERENCES public.quality_check (batch_id);

-- Create comment public.bakehouse.id
COMMENT ON COLUMN public.bakehouse.id IS 'The key of the branch.';

-- Create comment public.equipment
COMMENT ON TABLE public.equipment IS 'A machine in the bakehouse.';

-- Create comment public.equipment.bowl
COMMENT ON COLUMN public.equipment.bowl IS 'Kilograms of dough.';

-- Create comment public.equipment.hottest
COMMENT ON COLUMN public.equipment.hottest IS 'Degrees Celsius.';

-- Create comment public.equipment.last_serviced_at
COMMENT ON COLUMN public.equipment.last_serviced_at IS 'As of the time zone of the bakehouse, which the machine does not know.';

-- Create comment public.planned_item.forecast_number
COMMENT ON COLUMN public.planned_item.forecast_number IS 'The forecast that it was taken from; -1: entered by hand.';

-- Create comment public.planned_item.recipe_id
COMMENT ON COLUMN public.planned_item.recipe_id IS 'Of the service recipes.';
