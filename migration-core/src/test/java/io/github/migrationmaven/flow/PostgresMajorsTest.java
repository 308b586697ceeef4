/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import static io.github.migrationmaven.ErrorCode.CHANGE_NOT_SUPPORTED;
import static io.github.migrationmaven.ErrorCode.DRIFT_FOUND;
import static io.github.migrationmaven.report.Result.GENERATED;
import static io.github.migrationmaven.report.Result.IN_SYNC;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationmaven.Progress;
import io.github.migrationmaven.report.Outcome;
import io.github.migrationmaven.report.Result;
import io.github.migrationmaven.scratch.EmbeddedServer;
import io.github.migrationmaven.testing.ScratchForTests;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every major that the plugin starts does the whole work, with what only this major has. */
class PostgresMajorsTest {

    /** Of every kind that is managed. */
    private static final String ALL_MAJORS = """
            CREATE EXTENSION citext;
            CREATE EXTENSION btree_gist;
            CREATE SCHEMA shop;
            CREATE TYPE shop.size AS ENUM ('small', 'large');
            CREATE DOMAIN shop.price AS numeric(10,2) DEFAULT 0 NOT NULL CONSTRAINT positive CHECK (VALUE >= 0);
            CREATE SEQUENCE shop.numbers START 5 INCREMENT 3 MAXVALUE 1000 CYCLE;
            CREATE FUNCTION shop.plus(a integer, b integer DEFAULT 1) RETURNS integer LANGUAGE sql IMMUTABLE
                AS $$ SELECT a + b $$;
            CREATE FUNCTION shop.standard(a integer) RETURNS integer LANGUAGE sql BEGIN ATOMIC SELECT a + 1; END;
            CREATE PROCEDURE shop.nothing() LANGUAGE plpgsql AS $$ BEGIN NULL; END $$;
            CREATE TABLE shop.item (
                id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                name citext COLLATE "C" NOT NULL UNIQUE DEFERRABLE,
                size shop.size NOT NULL DEFAULT 'small',
                price shop.price,
                number integer DEFAULT nextval('shop.numbers'),
                doubled integer GENERATED ALWAYS AS (shop.plus(1, 2)) STORED,
                tags text[] NOT NULL DEFAULT '{}',
                doc jsonb CHECK (doc ? 'name'),
                made timestamptz(3) NOT NULL DEFAULT now(),
                valid tstzrange,
                CONSTRAINT one_at_a_time EXCLUDE USING gist (number WITH =, valid WITH &&) WHERE (valid IS NOT NULL)
            ) WITH (fillfactor = 70);
            ALTER TABLE shop.item ALTER tags SET STORAGE EXTERNAL, ALTER tags SET COMPRESSION pglz,
                ALTER name SET STATISTICS 500;
            CREATE TABLE shop.offer (
                id serial PRIMARY KEY,
                item bigint NOT NULL REFERENCES shop.item ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
                note varchar(40) CHECK (note <> '' AND note IN ('a', 'b')));
            CREATE INDEX item_lower ON shop.item USING btree (lower(name::text) DESC NULLS LAST) INCLUDE (price)
                WHERE price > 10;
            CREATE INDEX item_doc ON shop.item USING gin (doc jsonb_path_ops);
            CREATE VIEW shop.dear WITH (security_barrier = true) AS
                SELECT i.id, i.name, count(*) FILTER (WHERE o.note = 'a') AS offers
                FROM shop.item i LEFT JOIN shop.offer o ON o.item = i.id WHERE i.price > 100 GROUP BY i.id, i.name;
            CREATE MATERIALIZED VIEW shop.totals AS SELECT size, sum(price) AS total FROM shop.item GROUP BY size;
            CREATE UNIQUE INDEX totals_size ON shop.totals (size);
            CREATE FUNCTION shop.touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
            CREATE TRIGGER item_touch BEFORE UPDATE OF name ON shop.item FOR EACH ROW
                WHEN (OLD.name IS DISTINCT FROM NEW.name) EXECUTE FUNCTION shop.touch();
            ALTER TABLE shop.item ENABLE ROW LEVEL SECURITY;
            ALTER TABLE shop.offer REPLICA IDENTITY FULL;
            COMMENT ON COLUMN shop.item.name IS 'as printed';
            """;

    /** What each major brought that is managed. */
    private static final Map<Integer, String> SINCE = Map.of(15, """
            CREATE TABLE shop.code (code text, CONSTRAINT code_once UNIQUE NULLS NOT DISTINCT (code));
            CREATE UNIQUE INDEX code_index ON shop.code (lower(code)) NULLS NOT DISTINCT;
            CREATE VIEW shop.codes WITH (security_invoker = true) AS SELECT code FROM shop.code;
            CREATE TABLE shop.ref (a bigint, b bigint, FOREIGN KEY (a) REFERENCES shop.item ON DELETE SET NULL (a));
            """, 16, """
            CREATE TABLE shop.packed (doc text STORAGE MAIN COMPRESSION pglz);
            """, 17, """
            CREATE VIEW shop.long AS SELECT JSON_VALUE(doc, '$.name') AS name FROM shop.item;
            """, 18, """
            CREATE TABLE shop.virtual (a integer CONSTRAINT a_there NOT NULL, twice integer GENERATED ALWAYS AS (a * 2));
            """);

    /** What each major brought that is not managed: it must be told, and never pass for equal. */
    private static final Map<Integer, Map<String, String>> UNMANAGED = Map.of(
            18,
            Map.of(
                    "CREATE TABLE shop.later (a integer, CONSTRAINT a_not_null NOT NULL a NOT VALID)",
                    "CREATE TABLE shop.later (a integer)",
                    "CREATE TABLE shop.later (a bigint REFERENCES shop.item NOT ENFORCED)",
                    "CREATE TABLE shop.later (a bigint)",
                    "CREATE TABLE shop.later (a integer, CHECK (a > 0) NOT ENFORCED)",
                    "CREATE TABLE shop.later (a integer)",
                    "CREATE TABLE shop.later (a integer, at daterange, PRIMARY KEY (a, at WITHOUT OVERLAPS))",
                    "CREATE TABLE shop.later (a integer, at daterange, PRIMARY KEY (a, at))"));

    @TempDir
    Path folder;

    static Stream<String> versions() {
        return Stream.of("14.24.0", "15.19.0", "16.15.0", "17.11.0", "18.6.0");
    }

    @ParameterizedTest(name = "PostgreSQL {0}")
    @MethodSource("versions")
    void eachMajorDoesTheWholeWork(String version) {
        int major = Integer.parseInt(version.substring(0, 2));
        StringBuilder schema = new StringBuilder(ALL_MAJORS);
        SINCE.keySet().stream()
                .sorted()
                .filter(since -> since <= major)
                .forEach(since -> schema.append(SINCE.get(since)));
        try (EmbeddedServer server = EmbeddedServer.start(ScratchForTests.options(version), Progress.silent())) {
            assertThat(server.major()).isEqualTo(major);
            ModuleFixture shop =
                    ModuleFixture.in(folder.resolve("shop")).scratch(server).schema(schema.toString());
            Run.is(GENERATED, new Run().generate(shop));
            Run.is(IN_SYNC, new Run().verify(shop));
            Run.is(IN_SYNC, new Run().generate(shop));
            if (major >= 15) {
                seesWhatNullsAre(shop, schema.toString());
            }
            UNMANAGED
                    .getOrDefault(major, Map.of())
                    .forEach((declared, migrated) -> neverInSync(server, declared, migrated));
        }
    }

    private void seesWhatNullsAre(ModuleFixture shop, String schema) {
        shop.schema(schema.replace("NULLS NOT DISTINCT", "")
                .replace("security_invoker = true", "security_invoker = false"));

        assertThat(Run.reason(new Run().verify(shop), DRIFT_FOUND)).contains("code_once", "code_index", "shop.codes");
    }

    private void neverInSync(EmbeddedServer server, String declared, String migrated) {
        String ground =
                "CREATE EXTENSION btree_gist; CREATE SCHEMA shop; CREATE TABLE shop.item (id bigint PRIMARY KEY);";
        ModuleFixture module = ModuleFixture.in(folder.resolve("later" + Integer.toHexString(declared.hashCode())))
                .scratch(server)
                .migration("V1__later.sql", ground + migrated)
                .schema(ground + declared);

        Outcome outcome = new Run().verify(module);

        assertThat(outcome.result()).as(declared).isNotIn(IN_SYNC, Result.PARTLY_IN_SYNC);
        assertThat(outcome.failure().orElseThrow().code()).as(declared).isIn(DRIFT_FOUND, CHANGE_NOT_SUPPORTED);
    }
}
