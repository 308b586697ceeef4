-- Written by migration-maven-plugin, proven on a scratch database before it was written.
-- Once it has been applied anywhere, change nothing in it: Flyway compares checksums.

-- Create table public.delivery_attempt
CREATE TABLE public.delivery_attempt (
    millis integer,
    number smallint NOT NULL,
    permanent boolean DEFAULT false NOT NULL,
    started_at timestamp(6) with time zone NOT NULL,
    message_id uuid NOT NULL,
    answer character varying(2000),
    CONSTRAINT delivery_attempt_pkey PRIMARY KEY (number, message_id)
);

-- Create table public.message
CREATE TABLE public.message (
    cost numeric(8,4),
    parts smallint,
    channel character varying(5) NOT NULL,
    due_at timestamp(6) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    sent_at timestamp(6) with time zone,
    state character varying(10) DEFAULT 'WAITING'::character varying NOT NULL,
    topic character varying(12) NOT NULL,
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    recipient_id uuid NOT NULL,
    template_id uuid,
    tenant_id uuid NOT NULL,
    collapse_key character varying(40),
    reply_to character varying(254),
    "values" jsonb DEFAULT '{}'::jsonb NOT NULL,
    CONSTRAINT message_pkey PRIMARY KEY (id),
    CONSTRAINT ck_message_sent CHECK ((((state)::text = 'SENT'::text) = (sent_at IS NOT NULL))),
    CONSTRAINT message_parts_check CHECK (((parts <= 4) AND (parts >= 1))),
    CONSTRAINT message_state_check CHECK ((state IN ('WAITING', 'SENT', 'FAILED', 'GIVEN_UP'))),
    CONSTRAINT message_topic_check CHECK ((topic IN ('ORDER', 'ACCOUNT', 'OFFER', 'SHIFT')))
);

-- Create index public.message.ix_message_due
CREATE INDEX ix_message_due ON public.message USING btree (state, due_at, id);

-- Create index public.message.ix_message_recipient
CREATE INDEX ix_message_recipient ON public.message USING btree (recipient_id, due_at DESC);

-- Create table public.message_attachment
CREATE TABLE public.message_attachment (
    bytes bigint NOT NULL,
    message_id uuid NOT NULL,
    media_type character varying(80) NOT NULL,
    file_name character varying(120) NOT NULL,
    sha256 bytea NOT NULL,
    CONSTRAINT message_attachment_pkey PRIMARY KEY (bytes, message_id, media_type, file_name, sha256)
);

-- Create table public.push_device
CREATE TABLE public.push_device (
    last_seen_at timestamp(6) without time zone DEFAULT LOCALTIMESTAMP NOT NULL,
    recipient_id uuid NOT NULL,
    token character varying(255) NOT NULL,
    CONSTRAINT push_device_pkey PRIMARY KEY (token)
);

-- Create table public.recipient
CREATE TABLE public.recipient (
    quiet_from time(6) without time zone,
    quiet_until time(6) without time zone,
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    tenant_id uuid NOT NULL,
    user_id uuid NOT NULL,
    mobile character varying(20),
    email character varying(254),
    CONSTRAINT recipient_pkey PRIMARY KEY (id),
    CONSTRAINT uq_recipient_user UNIQUE (tenant_id, user_id)
);

-- Create table public.recipient_consent
CREATE TABLE public.recipient_consent (
    given_at timestamp(6) with time zone NOT NULL,
    topic character varying(12) NOT NULL,
    recipient_id uuid NOT NULL,
    CONSTRAINT recipient_consent_pkey PRIMARY KEY (topic, recipient_id),
    CONSTRAINT recipient_consent_topic_check CHECK ((topic IN ('ORDER', 'ACCOUNT', 'OFFER', 'SHIFT')))
);

-- Create table public.template
CREATE TABLE public.template (
    deleted boolean NOT NULL,
    language character(2) DEFAULT 'de'::bpchar NOT NULL,
    version smallint NOT NULL,
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    tenant_id uuid NOT NULL,
    code character varying(60) NOT NULL,
    subject character varying(200) NOT NULL,
    body text DEFAULT ''::text NOT NULL,
    placeholders character varying(255)[] DEFAULT '{}'::character varying[],
    CONSTRAINT template_pkey PRIMARY KEY (id),
    CONSTRAINT uq_template_code UNIQUE (tenant_id, code, language),
    CONSTRAINT ck_template_code CHECK ((((code)::text ~~ 'order.%'::text) OR ((code)::text ~~ 'account.%'::text) OR ((code)::text = 'welcome'::text)))
);

-- Create foreign key public.delivery_attempt.fkjeuq72v0e8bcxhqsv7y3jrs6x
ALTER TABLE public.delivery_attempt ADD CONSTRAINT fkjeuq72v0e8bcxhqsv7y3jrs6x FOREIGN KEY (message_id) REFERENCES public.message (id) ON DELETE CASCADE;

-- Create foreign key public.message.fk5u5or79x2j9eqbbbtujkt35wx
ALTER TABLE public.message ADD CONSTRAINT fk5u5or79x2j9eqbbbtujkt35wx FOREIGN KEY (template_id) REFERENCES public.template (id);

-- Create foreign key public.message.fke2lahuk9ley76bqvm409ilhxk
ALTER TABLE public.message ADD CONSTRAINT fke2lahuk9ley76bqvm409ilhxk FOREIGN KEY (recipient_id) REFERENCES public.recipient (id);

-- Create foreign key public.message_attachment.fkjy2qr5ok9lfr6m7nss2fywqjn
ALTER TABLE public.message_attachment ADD CONSTRAINT fkjy2qr5ok9lfr6m7nss2fywqjn FOREIGN KEY (message_id) REFERENCES public.message (id);

-- Create foreign key public.push_device.fk5jkgtmonbqs7bsec9qsy9tkgu
ALTER TABLE public.push_device ADD CONSTRAINT fk5jkgtmonbqs7bsec9qsy9tkgu FOREIGN KEY (recipient_id) REFERENCES public.recipient (id) ON DELETE CASCADE;

-- Create foreign key public.recipient_consent.fk_recipient_consent_recipient
ALTER TABLE public.recipient_consent ADD CONSTRAINT fk_recipient_consent_recipient FOREIGN KEY (recipient_id) REFERENCES public.recipient (id);

-- Create comment public.delivery_attempt.answer
COMMENT ON COLUMN public.delivery_attempt.answer IS 'As the provider wrote it.';

-- Create comment public.template.deleted
COMMENT ON COLUMN public.template.deleted IS 'Soft-delete indicator';
