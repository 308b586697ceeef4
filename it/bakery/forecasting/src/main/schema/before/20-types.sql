-- A column of an entity has this type, so it must be there before the entities.
CREATE DOMAIN share AS numeric(7, 4)
    CONSTRAINT share_not_negative CHECK (VALUE >= 0);
COMMENT ON DOMAIN share IS 'A part of one; an error can be more than the whole.';
