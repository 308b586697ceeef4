CREATE TABLE feed (
    name varchar(40) NOT NULL,
    url text NOT NULL,
    licence text NOT NULL DEFAULT 'CC-BY-4.0',
    secret bytea NOT NULL DEFAULT gen_random_bytes(32),
    every interval NOT NULL DEFAULT '01:00:00',
    allowed_from cidr[] NOT NULL DEFAULT '{}',
    enabled boolean NOT NULL DEFAULT true,
    CONSTRAINT feed_pkey PRIMARY KEY (name),
    CONSTRAINT feed_url_check CHECK (url LIKE 'https://%'),
    CONSTRAINT feed_every_check CHECK (every >= interval '1 minute')
);

CREATE TABLE delivery (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    feed varchar(40) NOT NULL DEFAULT 'unknown',
    arrived_at timestamptz NOT NULL DEFAULT statement_timestamp(),
    etag text,
    header jsonb NOT NULL DEFAULT '{}',
    body bytea NOT NULL,
    checksum bytea GENERATED ALWAYS AS (digest(body, 'sha256')) STORED,
    retry_of uuid,
    retry_feed varchar(40),
    CONSTRAINT delivery_pkey PRIMARY KEY (id),
    CONSTRAINT delivery_of_feed_key UNIQUE (id, feed),
    CONSTRAINT delivery_feed_fkey FOREIGN KEY (feed) REFERENCES feed (name) ON UPDATE CASCADE ON DELETE SET DEFAULT,
    -- Of the pair only the first half is forgotten: which feed it was stays known.
    CONSTRAINT delivery_retry_fkey FOREIGN KEY (retry_of, retry_feed)
        REFERENCES delivery (id, feed) ON DELETE SET NULL (retry_of),
    CONSTRAINT delivery_retry_check CHECK (retry_of IS NULL OR retry_feed = feed)
);
ALTER TABLE delivery ALTER COLUMN body SET STORAGE EXTERNAL;
COMMENT ON COLUMN delivery.body IS 'Compressed by the sender already.';

CREATE UNIQUE INDEX delivery_etag_key ON delivery (feed, etag) NULLS NOT DISTINCT WHERE retry_of IS NULL;
CREATE INDEX delivery_content_type_idx ON delivery ((header ->> 'content-type'));

-- Followed by a reader that needs old rows whole, and has no use for the key.
ALTER TABLE delivery REPLICA IDENTITY FULL;

CREATE FUNCTION announce_delivery() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    PERFORM pg_notify('delivery', json_build_object('feed', NEW.feed, 'id', NEW.id)::text);
    RETURN NULL;
END;
$$;

CREATE TRIGGER delivery_announced
    AFTER INSERT ON delivery
    FOR EACH ROW
    WHEN (NEW.retry_of IS NULL)
    EXECUTE FUNCTION announce_delivery();
