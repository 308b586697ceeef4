CREATE SCHEMA orders;
COMMENT ON SCHEMA orders IS 'What customers want, and when.';

CREATE SCHEMA billing;
COMMENT ON SCHEMA billing IS 'What customers owe, and what they have paid.';
