CREATE TABLE tag (
    id   BIGSERIAL PRIMARY KEY,
    name VARCHAR(40) NOT NULL
);
CREATE UNIQUE INDEX tag_name ON tag (name);

CREATE TABLE account_tag (
    account_id BIGINT NOT NULL REFERENCES account ON DELETE CASCADE,
    tag_id     BIGINT NOT NULL REFERENCES tag ON DELETE CASCADE,
    CONSTRAINT pk_account_tag PRIMARY KEY (tag_id, account_id)
);
