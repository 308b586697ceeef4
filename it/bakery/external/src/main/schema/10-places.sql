CREATE DOMAIN place_name AS citext
    CONSTRAINT place_name_not_blank CHECK (btrim(VALUE::text) <> '');

CREATE TABLE region (
    code char(5) NOT NULL,
    name place_name NOT NULL,
    parent_code char(5),
    neighbours char(5)[] NOT NULL DEFAULT '{}',
    CONSTRAINT region_pkey PRIMARY KEY (code),
    CONSTRAINT region_name_key UNIQUE (name),
    CONSTRAINT region_parent_code_fkey FOREIGN KEY (parent_code)
        REFERENCES region (code) ON UPDATE CASCADE ON DELETE SET NULL
);
COMMENT ON TABLE region IS 'As far as a bakery delivers.';

CREATE INDEX region_name_similar ON region USING gist ((name::text) gist_trgm_ops(siglen = 32));
CREATE INDEX region_neighbours_idx ON region USING gin (neighbours);
