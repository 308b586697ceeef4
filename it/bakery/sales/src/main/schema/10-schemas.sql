CREATE SCHEMA sales;
COMMENT ON SCHEMA sales IS 'What was sold, line by line, as the tills and the web shop report it.';

CREATE SCHEMA reporting;
COMMENT ON SCHEMA reporting IS 'What the office looks at. Everything in it can be made again from sales.';
