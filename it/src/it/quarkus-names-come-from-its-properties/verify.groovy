def migration = new File(basedir, 'src/main/resources/db/migration/V1__schema_change.sql').text

assert migration.contains('CREATE TABLE stall.order_line')
assert migration.contains('item_name text')
assert migration.contains('taste text')
assert migration.contains('parent_line_id bigint')
assert !migration.contains('CHECK')
