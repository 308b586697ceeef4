-- Trigram indexes: a baker types "flower" and means "flour".
CREATE EXTENSION pg_trgm;
