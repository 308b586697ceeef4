CREATE TABLE button (
    register_id int4 NOT NULL REFERENCES register ON DELETE CASCADE,
    page int2 NOT NULL DEFAULT 0,
    place int2 NOT NULL,
    sku text NOT NULL,
    caption varchar(14) NOT NULL,
    colour char(7) NOT NULL DEFAULT '#f5deb3',
    CONSTRAINT button_pkey PRIMARY KEY (register_id, sku),
    -- Two buttons swap places in one transaction.
    CONSTRAINT button_place_key UNIQUE (register_id, page, place) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT button_place_check CHECK (place BETWEEN 0 AND 23),
    CONSTRAINT button_colour_check CHECK (colour ~ '^#[0-9a-f]{6}$')
);
