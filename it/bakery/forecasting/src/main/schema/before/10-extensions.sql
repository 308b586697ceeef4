-- Lets an exclusion constraint compare a series with = beside a range of days with &&.
CREATE EXTENSION btree_gist;
