-- The tree of product groups is a column of type ltree.
CREATE SCHEMA extensions;
CREATE EXTENSION ltree SCHEMA extensions;
