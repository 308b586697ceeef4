/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.acceptance;

import static io.github.migrationmaven.acceptance.AcceptanceCase.rule;

import java.util.stream.Stream;

/** Names that need quotes, in every kind of object; each kind has a schema of its own where kinds share their names. */
class OddNamesAcceptanceTest extends AcceptanceTest {

    private static final String DATABASE = """
            CREATE SCHEMA @;
            CREATE TYPE @.@ AS ENUM ('x', #);
            CREATE SCHEMA d;
            CREATE DOMAIN d.@ AS text DEFAULT # CONSTRAINT @ CHECK (VALUE <> #);
            CREATE SCHEMA q;
            CREATE SEQUENCE q.@;
            CREATE FUNCTION @.@(@ text DEFAULT #) RETURNS text LANGUAGE sql AS 'SELECT ''x''';
            CREATE SCHEMA p;
            CREATE PROCEDURE p.@(@ int) LANGUAGE sql AS '';
            CREATE SCHEMA t;
            CREATE TABLE t.@ (@ text DEFAULT # CONSTRAINT @ CHECK (@ <> #), e @.@, d d.@);
            CREATE SCHEMA k;
            CREATE TABLE k.x (@ int GENERATED ALWAYS AS IDENTITY CONSTRAINT @ PRIMARY KEY);
            CREATE SCHEMA u;
            CREATE TABLE u.x (@ int CONSTRAINT @ UNIQUE);
            ALTER SEQUENCE q.@ OWNED BY NONE;
            CREATE SCHEMA f;
            CREATE TABLE f.@ (@ int CONSTRAINT @ REFERENCES k.x);
            CREATE SCHEMA e;
            CREATE TABLE e.x (@ int4range, CONSTRAINT @ EXCLUDE USING gist (@ WITH &&));
            CREATE SCHEMA i;
            CREATE TABLE i.x (@ int);
            CREATE INDEX @ ON i.x (@);
            ALTER TABLE i.x CLUSTER ON @;
            CREATE SCHEMA v;
            CREATE VIEW v.@ AS SELECT @ FROM t.@;
            CREATE SCHEMA m;
            CREATE MATERIALIZED VIEW m.@ AS SELECT @ FROM v.@;
            CREATE FUNCTION q.@() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
            CREATE TRIGGER @ BEFORE INSERT ON t.@ EXECUTE FUNCTION q.@();
            COMMENT ON COLUMN t.@.@ IS #;
            COMMENT ON CONSTRAINT @ ON t.@ IS #;
            """;

    private static final String CHANGED = DATABASE.replace("@ int ", "@ bigint ")
            .replace("('x', #)", "(#, 'y', 'x')")
            .replace("AS text DEFAULT #", "AS varchar(99) DEFAULT #");

    static Stream<AcceptanceCase> rules() {
        return Stream.of(
                        "Upper",
                        "two words",
                        "a.b",
                        "a\"b \"\"c\"",
                        "it's",
                        "user",
                        "größe_Ω_表",
                        "back\\slash",
                        "?{0}$1",
                        "abcdefghijklmnopqrstuvwxyz_abcdefghijklmnopqrstuvwxyz_123456789")
                .map(OddNamesAcceptanceTest::named);
    }

    private static AcceptanceCase named(String name) {
        return rule("every kind can be named " + name)
                .from(spelled(DATABASE, name))
                .to(spelled(CHANGED, name));
    }

    private static String spelled(String database, String name) {
        String literal = "E'" + name.replace("\\", "\\\\").replace("'", "''") + "'";
        return database.replace("@", '"' + name.replace("\"", "\"\"") + '"').replace("#", literal);
    }
}
