-- Lets an exclusion constraint compare a van with = beside a range of time with &&.
CREATE EXTENSION btree_gist;
