/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import static io.github.migrationmaven.ErrorCode.PROOF_FAILED;
import static io.github.migrationmaven.ErrorCode.REFERENCE_ROWS_NOT_DECIDED;
import static io.github.migrationmaven.flow.ReferenceRows.CARRY;
import static io.github.migrationmaven.flow.ReferenceRows.LEAVE;
import static io.github.migrationmaven.report.Result.GENERATED;
import static io.github.migrationmaven.report.Result.IN_SYNC;
import static io.github.migrationmaven.report.Result.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationmaven.report.Outcome;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the rows that replaced migrations insert. */
class ReferenceRowsTest {

    private static final String CURRENCY = "CREATE TABLE currency (code text PRIMARY KEY, name text);\n";

    @TempDir
    Path folder;

    @Test
    void rowsAreRefusedWithTheirTablesAndCounts() {
        ModuleFixture shop = shop(CURRENCY, "INSERT INTO currency VALUES ('EUR', 'Euro'), ('SEK', NULL);");
        Map<String, String> before = shop.files();

        Outcome outcome = Run.is(REFUSED, new Run().regenerate(shop));
        assertThat(Run.reason(outcome, REFERENCE_ROWS_NOT_DECIDED))
                .contains("public.currency: 2 rows")
                .contains("-Dmigration.referenceRows=carry")
                .contains("-Dmigration.referenceRows=leave");
        assertThat(shop.files()).isEqualTo(before);
    }

    @Test
    void rowsAreLeftBehindOnDemand() throws SQLException {
        ModuleFixture shop = shop(CURRENCY, "INSERT INTO currency VALUES ('EUR', 'Euro');");

        Run.is(GENERATED, new Run().rows(LEAVE).regenerate(shop));

        assertThat(shop.migrationTexts().keySet()).containsExactly("V1__initial_schema.sql");
        assertThat(Rows.after(shop, "TABLE currency")).isEmpty();
    }

    @Test
    void carriedRowsNeedNoSecondDecision() {
        ModuleFixture shop = shop(
                        CURRENCY + "ALTER TABLE currency ADD digits int;",
                        "INSERT INTO currency VALUES ('EUR', 'Euro', 2), ('SEK', NULL, NULL);")
                .schema("CREATE TABLE currency (code text PRIMARY KEY, digits int, name text);");
        Run.is(GENERATED, new Run().rows(CARRY).regenerate(shop));
        Map<String, String> before = shop.files();

        Run.is(IN_SYNC, new Run().regenerate(shop));

        assertThat(shop.files()).isEqualTo(before);
        assertThat(shop.migrationTexts().keySet()).containsExactly("V1__initial_schema.sql", "V2__reference_data.sql");
    }

    @Test
    void rowsArriveInATableThatGainsAndLosesColumns() throws SQLException {
        ModuleFixture shop = shop(
                        "CREATE TABLE currency (old int, code text PRIMARY KEY, name text);\n",
                        "INSERT INTO currency VALUES (1, 'EUR', 'Euro');")
                .schema("CREATE TABLE currency (digits int DEFAULT 2, label text, code text PRIMARY KEY);")
                .allow("drop:currency.old, rename:currency.name=label");

        Run.is(GENERATED, new Run().rows(CARRY).regenerate(shop));

        assertThat(Rows.after(shop, "TABLE currency")).containsExactly("2|Euro|EUR");
    }

    @Test
    void rowsOfRepeatableMigrationsAndCallbacksComeByThemselves() throws SQLException {
        ModuleFixture shop = shop(CURRENCY + "CREATE TABLE unit (code text PRIMARY KEY);\n", "")
                .migration("R__currencies.sql", "INSERT INTO currency VALUES ('EUR', 'Euro') ON CONFLICT DO NOTHING;")
                .migration("afterMigrate.sql", "INSERT INTO unit VALUES ('kg') ON CONFLICT DO NOTHING;");

        Run.is(GENERATED, new Run().regenerate(shop));

        assertThat(shop.migrationTexts().keySet())
                .containsExactly("R__currencies.sql", "V1__initial_schema.sql", "afterMigrate.sql");
        assertThat(Rows.after(shop, "SELECT * FROM currency, unit")).containsExactly("EUR|Euro|kg");
    }

    @Test
    void everyTextArrivesAsItWas() throws SQLException {
        String rows = """
                INSERT INTO currency VALUES
                    ('it''s', null), (E'back\\\\slash \\n line', 'x'), ('a;b -- c /* d */ $$ e', ''),
                    ('${not_a_placeholder}', '$1'), ('Größe 漢字 🍞', ' ');
                """;
        ModuleFixture shop = shop(CURRENCY, rows).migration("V1__shop.sql.conf", "placeholderReplacement=false\n");
        List<String> before = Rows.after(shop, "TABLE currency ORDER BY code");

        Run.is(GENERATED, new Run().rows(CARRY).regenerate(shop));

        assertThat(Rows.after(shop, "TABLE currency ORDER BY code"))
                .isEqualTo(before)
                .hasSize(5);
    }

    @Test
    void everyTypeArrivesAsItWas() throws SQLException {
        ModuleFixture shop = shop(
                "CREATE TYPE mood AS ENUM ('sad', 'ok');\n"
                        + "CREATE TABLE kinds (id int PRIMARY KEY, b bytea, j json, jb jsonb, a text[], n numeric, f float8,"
                        + " t timestamptz, d date, i interval, u uuid, m mood, o boolean,"
                        + " g int GENERATED ALWAYS AS (id * 2) STORED);\n",
                "INSERT INTO kinds VALUES (1, '\\xdeadbeef00', '{\"b\": 1,  \"a\": [null, \"it''s\"]}',"
                        + " '{\"b\": 1, \"a\": \"x\\\\y\"}', ARRAY['a,b', NULL, '\"'], 1.500, 0.1::float8 + 0.2,"
                        + " '2024-02-29 23:59:59.123456+05:30', '0044-03-15 BC', '1 year -2 days',"
                        + " '00000000-0000-0000-0000-00000000000a', 'ok', true); INSERT INTO kinds (id) VALUES (2);");
        List<String> before = Rows.after(shop, "TABLE kinds ORDER BY id");

        Run.is(GENERATED, new Run().rows(CARRY).regenerate(shop));

        assertThat(Rows.after(shop, "TABLE kinds ORDER BY id"))
                .isEqualTo(before)
                .hasSize(2);
    }

    @Test
    void aTimeIsWrittenTheSameOnEveryMachine() {
        ModuleFixture shop = shop(
                "CREATE TABLE opening (id int PRIMARY KEY, at timestamptz);\n",
                "INSERT INTO opening VALUES (1, '2024-07-01 12:00:00+02');");

        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"));
            new Run().rows(CARRY).regenerate(shop);
        } finally {
            TimeZone.setDefault(zone);
        }

        assertThat(shop.migrationText("V2__reference_data.sql")).contains("'2024-07-01 10:00:00+00'");
    }

    @Test
    void referencedRowsComeFirst() throws SQLException {
        ModuleFixture shop = shop(
                "CREATE TABLE b_country (code text PRIMARY KEY);\n"
                        + "CREATE TABLE a_city (name text PRIMARY KEY, country text NOT NULL REFERENCES b_country);\n",
                "INSERT INTO b_country VALUES ('SE'); INSERT INTO a_city VALUES ('Lund', 'SE');");

        Run.is(GENERATED, new Run().rows(CARRY).regenerate(shop));

        assertThat(Rows.after(shop, "TABLE a_city")).containsExactly("Lund|SE");
    }

    @Test
    void rowsThatReferenceRowsOfTheirOwnTableArrive() throws SQLException {
        ModuleFixture shop = shop(
                "CREATE TABLE category (id int PRIMARY KEY, parent int REFERENCES category);\n",
                "INSERT INTO category VALUES (2, NULL), (1, 2), (3, 1);");

        Run.is(GENERATED, new Run().rows(CARRY).regenerate(shop));

        assertThat(Rows.after(shop, "TABLE category ORDER BY id")).containsExactly("1|2", "2|null", "3|1");
    }

    @Test
    void numberingGoesOnWhereItWas() throws SQLException {
        ModuleFixture shop = shop(
                "CREATE TABLE a (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text);\n"
                        + "CREATE TABLE b (id bigserial PRIMARY KEY, name text);\n"
                        + "CREATE SEQUENCE free START 100;\n",
                "INSERT INTO a (name) VALUES ('x'), ('y'); INSERT INTO b (name) VALUES ('z');"
                        + " SELECT nextval('free'), nextval('free');");

        Run.is(GENERATED, new Run().rows(CARRY).regenerate(shop));

        assertThat(Rows.after(
                        shop,
                        "WITH one AS (INSERT INTO a (name) VALUES ('n') RETURNING id),"
                                + " two AS (INSERT INTO b (name) VALUES ('n') RETURNING id)"
                                + " SELECT one.id, two.id, nextval('free') FROM one, two"))
                .containsExactly("3|2|102");
    }

    @Test
    void aTriggerThatChangesCarriedRowsIsNoticed() {
        String log = "CREATE TABLE log (what text);\n"
                + "CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
                + " INSERT INTO public.log VALUES (NEW.code); RETURN NEW; END $$;\n";
        String trigger = "CREATE TRIGGER noted AFTER INSERT ON currency FOR EACH ROW EXECUTE FUNCTION note();\n";
        ModuleFixture shop = shop(CURRENCY + log, "INSERT INTO currency VALUES ('EUR', 'Euro');\n" + trigger)
                .schema(CURRENCY + log + trigger);
        Map<String, String> before = shop.files();

        assertThat(Run.reason(new Run().rows(CARRY).regenerate(shop), PROOF_FAILED))
                .contains("public.log");
        assertThat(shop.files()).isEqualTo(before);
    }

    @Test
    void generateLeavesRowsAlone() {
        Run.is(IN_SYNC, new Run().generate(shop(CURRENCY, "INSERT INTO currency VALUES ('EUR', 'Euro');")));
    }

    private ModuleFixture shop(String schema, String rows) {
        return ModuleFixture.in(folder.resolve("shop"))
                .migration("V1__shop.sql", schema + rows)
                .schema(schema);
    }
}
