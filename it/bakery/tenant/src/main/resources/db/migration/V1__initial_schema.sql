-- Written by migration-maven-plugin, proven on a scratch database before it was written.
-- Once it has been applied anywhere, change nothing in it: Flyway compares checksums.

-- Create table public.branch
CREATE TABLE public.branch (
    bakes boolean DEFAULT false NOT NULL,
    closed boolean NOT NULL,
    country character varying(2) NOT NULL,
    latitude numeric(8,6),
    longitude numeric(9,6),
    number smallint NOT NULL,
    created_at timestamp(6) with time zone NOT NULL,
    updated_at timestamp(6) with time zone NOT NULL,
    version bigint NOT NULL,
    postal_code character varying(12) NOT NULL,
    id uuid NOT NULL,
    tenant_id uuid NOT NULL,
    city character varying(80) NOT NULL,
    name character varying(80) NOT NULL,
    street character varying(120) NOT NULL,
    CONSTRAINT branch_pkey PRIMARY KEY (id),
    CONSTRAINT uq_branch_number UNIQUE (tenant_id, number),
    CONSTRAINT branch_number_check CHECK (((number <= 9999) AND (number >= 1)))
);

-- Create table public.branch_opening_hours
CREATE TABLE public.branch_opening_hours (
    closes time(6) without time zone NOT NULL,
    opens time(6) without time zone NOT NULL,
    weekday character varying(9) NOT NULL,
    branch_id uuid NOT NULL,
    CONSTRAINT branch_opening_hours_pkey PRIMARY KEY (weekday, branch_id),
    CONSTRAINT branch_opening_hours_weekday_check CHECK ((weekday IN ('MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY')))
);

-- Create table public.host_name
CREATE TABLE public.host_name (
    verified_at timestamp(6) with time zone,
    tenant_id uuid NOT NULL,
    name character varying(253) NOT NULL,
    CONSTRAINT host_name_pkey PRIMARY KEY (name)
);

-- Create table public.membership
CREATE TABLE public.membership (
    since timestamp(6) with time zone DEFAULT now() NOT NULL,
    level character varying(15) DEFAULT 'MEMBER'::character varying NOT NULL,
    tenant_id uuid NOT NULL,
    user_id uuid NOT NULL,
    CONSTRAINT membership_pkey PRIMARY KEY (tenant_id, user_id),
    CONSTRAINT membership_level_check CHECK ((level IN ('OWNER', 'ADMINISTRATOR', 'MEMBER')))
);

-- Create index public.membership.ix_membership_user
CREATE INDEX ix_membership_user ON public.membership USING btree (user_id);

-- Create table public.plan
CREATE TABLE public.plan (
    currency character varying(3) DEFAULT 'EUR'::character varying NOT NULL,
    monthly_price numeric(10,2) NOT NULL,
    max_orders bigint DEFAULT '-1'::integer NOT NULL,
    code character varying(20) NOT NULL,
    CONSTRAINT plan_pkey PRIMARY KEY (code),
    CONSTRAINT ck_plan_price CHECK ((monthly_price BETWEEN (0)::numeric AND (10000)::numeric))
);

-- Create table public.plan_feature
CREATE TABLE public.plan_feature (
    feature character varying(20) NOT NULL,
    plan_code character varying(20) NOT NULL,
    CONSTRAINT plan_feature_pkey PRIMARY KEY (feature, plan_code),
    CONSTRAINT plan_feature_feature_check CHECK ((feature IN ('ONLINE_SHOP', 'FORECASTS', 'SEVERAL_BRANCHES', 'OWN_HOST_NAME')))
);

-- Create table public.subscription
CREATE TABLE public.subscription (
    discount_percent integer DEFAULT 0 NOT NULL,
    ends_on date,
    payable_percent integer GENERATED ALWAYS AS ((100 - discount_percent)) STORED NOT NULL,
    starts_on date NOT NULL,
    version integer NOT NULL,
    tenant_id uuid NOT NULL,
    plan_code character varying(20) NOT NULL,
    CONSTRAINT subscription_pkey PRIMARY KEY (tenant_id),
    CONSTRAINT ck_subscription_period CHECK (((ends_on IS NULL) OR (ends_on >= starts_on))),
    CONSTRAINT subscription_discount_percent_check CHECK (((discount_percent <= 100) AND (discount_percent >= 0)))
);

-- Create table public.tenant
CREATE TABLE public.tenant (
    legal_country character varying(2),
    status smallint DEFAULT 0 NOT NULL,
    created_at timestamp(6) with time zone NOT NULL,
    updated_at timestamp(6) with time zone NOT NULL,
    version bigint NOT NULL,
    legal_postal_code character varying(12),
    id uuid NOT NULL,
    vat_id character varying(16),
    register_number character varying(30),
    slug character varying(40) NOT NULL,
    time_zone character varying(40) DEFAULT 'Europe/Berlin'::character varying NOT NULL,
    legal_city character varying(80),
    legal_name character varying(120),
    legal_street character varying(120),
    name character varying(120) NOT NULL,
    branding jsonb DEFAULT '{}'::jsonb NOT NULL,
    CONSTRAINT tenant_pkey PRIMARY KEY (id),
    CONSTRAINT tenant_slug_key UNIQUE (slug),
    CONSTRAINT tenant_vat_id_key UNIQUE (vat_id),
    CONSTRAINT ck_tenant_slug CHECK ((((slug)::text ~~ '__%'::text) AND ((slug)::text <> 'www'::text))),
    CONSTRAINT tenant_status_check CHECK ((status BETWEEN 0 AND 3))
);

-- Create foreign key public.branch.fk9xun1ja8p020mr0xrs236ufrm
ALTER TABLE public.branch ADD CONSTRAINT fk9xun1ja8p020mr0xrs236ufrm FOREIGN KEY (tenant_id) REFERENCES public.tenant (id);

-- Create foreign key public.branch_opening_hours.fk_branch_opening_hours_branch
ALTER TABLE public.branch_opening_hours ADD CONSTRAINT fk_branch_opening_hours_branch FOREIGN KEY (branch_id) REFERENCES public.branch (id);

-- Create foreign key public.host_name.fk2eqi3qcxevl52p95b9unfqptj
ALTER TABLE public.host_name ADD CONSTRAINT fk2eqi3qcxevl52p95b9unfqptj FOREIGN KEY (tenant_id) REFERENCES public.tenant (id) ON DELETE CASCADE;

-- Create foreign key public.membership.fk3rbjh6dnpnpqqmwgly2q5s317
ALTER TABLE public.membership ADD CONSTRAINT fk3rbjh6dnpnpqqmwgly2q5s317 FOREIGN KEY (tenant_id) REFERENCES public.tenant (id) ON DELETE CASCADE;

-- Create foreign key public.plan_feature.fkh6hq9hl7xidm92fdvlioaedgt
ALTER TABLE public.plan_feature ADD CONSTRAINT fkh6hq9hl7xidm92fdvlioaedgt FOREIGN KEY (plan_code) REFERENCES public.plan (code);

-- Create foreign key public.subscription.fk_subscription_plan
ALTER TABLE public.subscription ADD CONSTRAINT fk_subscription_plan FOREIGN KEY (plan_code) REFERENCES public.plan (code);

-- Create foreign key public.subscription.fk_subscription_tenant
ALTER TABLE public.subscription ADD CONSTRAINT fk_subscription_tenant FOREIGN KEY (tenant_id) REFERENCES public.tenant (id);

-- Create comment public.branch.closed
COMMENT ON COLUMN public.branch.closed IS 'Soft-delete indicator';

-- Create comment public.host_name.verified_at
COMMENT ON COLUMN public.host_name.verified_at IS 'When we last found our record in the DNS.';

-- Create comment public.plan.max_orders
COMMENT ON COLUMN public.plan.max_orders IS '-1: any number.';

-- Create comment public.tenant
COMMENT ON TABLE public.tenant IS 'A bakery company.';

-- Create comment public.tenant.branding
COMMENT ON COLUMN public.tenant.branding IS 'Colours and logos of the web shop; read by the browser alone.';

-- Create comment public.tenant.slug
COMMENT ON COLUMN public.tenant.slug IS 'The part of the host name before ours.';
