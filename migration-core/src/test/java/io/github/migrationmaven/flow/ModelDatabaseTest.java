/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import static io.github.migrationmaven.ErrorCode.CHANGES_NOT_DECIDED;
import static io.github.migrationmaven.ErrorCode.DATABASE_NOT_REACHABLE;
import static io.github.migrationmaven.ErrorCode.DRIFT_FOUND;
import static io.github.migrationmaven.ErrorCode.MODEL_NOT_COPIED;
import static io.github.migrationmaven.report.Result.GENERATED;
import static io.github.migrationmaven.report.Result.IN_SYNC;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationmaven.ConnectionSettings;
import io.github.migrationmaven.Progress;
import io.github.migrationmaven.model.Scope;
import io.github.migrationmaven.scratch.EmbeddedServer;
import io.github.migrationmaven.scratch.Filling;
import io.github.migrationmaven.scratch.ScratchDatabase;
import io.github.migrationmaven.testing.ScratchForTests;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database whose schema is the declaration: it says everything, and nothing is written to it. */
class ModelDatabaseTest {

    private static final String PASSWORD = "Model-Secret_0815";

    /** Of everything, some that needs an order: a function in a default, a view on a view, keys in a circle. */
    private static final String SHOP = """
            CREATE SCHEMA shop;
            CREATE TYPE shop.size AS ENUM ('small', 'large');
            CREATE DOMAIN shop.price AS numeric(10,2) CHECK (VALUE >= 0);
            CREATE FUNCTION shop.number() RETURNS text LANGUAGE sql AS $$ SELECT '{d ' || 1::text || '}' $$;
            CREATE TABLE shop.item (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, price shop.price,
                size shop.size DEFAULT 'small', number text DEFAULT shop.number(), best bigint);
            CREATE TABLE shop.offer (id serial PRIMARY KEY, item bigint REFERENCES shop.item ON DELETE CASCADE);
            ALTER TABLE shop.item ADD FOREIGN KEY (best) REFERENCES shop.offer DEFERRABLE;
            CREATE INDEX item_price ON shop.item (price DESC) WHERE price > 10;
            CREATE VIEW shop.dear AS SELECT * FROM shop.item WHERE price > 100;
            CREATE VIEW shop.dearest AS SELECT * FROM shop.dear WHERE price > 1000;
            CREATE TABLE flyway_schema_history (installed_rank int PRIMARY KEY);
            COMMENT ON TABLE shop.item IS 'what we sell';
            """;

    private static EmbeddedServer theirs;
    private static ScratchDatabase guests;

    @TempDir
    Path folder;

    private ScratchDatabase model;

    @BeforeAll
    static void start() throws SQLException {
        Transcript.mustNotSay(PASSWORD);
        theirs = EmbeddedServer.start(ScratchForTests.options(), Progress.silent());
        // Roles that a scratch database brings go with it.
        guests = theirs.create("guests", Filling.NOTHING);
        execute(guests, "CREATE ROLE guest LOGIN PASSWORD '" + PASSWORD + "'");
    }

    @AfterAll
    static void stop() {
        guests.close();
        theirs.close();
    }

    @BeforeEach
    void fill() throws SQLException {
        model = theirs.create("model", Filling.NOTHING);
        execute(model, SHOP);
    }

    @AfterEach
    void drop() {
        model.close();
    }

    @Test
    void itsSchemaIsWhatTheMigrationsLeadTo() {
        ModuleFixture shop = module();

        Run.is(GENERATED, new Run().generate(shop));
        Run.is(IN_SYNC, new Run().verify(shop));
        Run.is(IN_SYNC, new Run().generate(shop));
        Run.is(GENERATED, new Run().regenerate(shop));
        Run.is(IN_SYNC, new Run().verify(shop));

        assertThat(shop.migrationText("V1__initial_schema.sql"))
                .contains("shop.dearest", "GENERATED ALWAYS AS IDENTITY", "ON DELETE CASCADE", "WHERE", "{d ")
                .doesNotContain("flyway_schema_history");
        assertThat(shop.files().keySet()).noneMatch(path -> path.endsWith("declared.catalog"));
    }

    @Test
    void itIsClosed() throws SQLException {
        ModuleFixture shop = module();
        new Run().generate(shop);
        execute(model, "DROP VIEW shop.dearest; ALTER TABLE shop.offer ADD note text; DROP INDEX shop.item_price");

        assertThat(Run.reason(new Run().verify(shop), DRIFT_FOUND)).contains("dearest", "note", "item_price");
        Run.is(GENERATED, new Run().generate(shop));
        execute(model, "ALTER TABLE shop.offer DROP note");

        assertThat(Run.reason(new Run().generate(shop), CHANGES_NOT_DECIDED)).contains("drop:shop.offer.note");
    }

    @Test
    void nothingIsWrittenToIt() throws SQLException {
        ModuleFixture shop = module();
        String before = nextTransaction();

        Run.is(GENERATED, new Run().generate(shop));
        Run.is(IN_SYNC, new Run().verify(shop));

        // Whatever writes takes a number, and nobody else is on that server.
        assertThat(nextTransaction()).isEqualTo(before);
    }

    @Test
    void theScopeHoldsForItToo() {
        ModuleFixture shop = module().scope(new Scope(List.of("shop"), List.of(), List.of("dear*")));

        Run.is(GENERATED, new Run().generate(shop));

        assertThat(String.join("\n", shop.migrationTexts().values()))
                .contains("shop.item")
                .doesNotContain("dearest");
    }

    @Test
    void whatTheScratchServerCannotMakeIsNamed() throws SQLException {
        execute(model, "CREATE TYPE shop.pair AS (a int, b int); ALTER TABLE shop.item ADD pair shop.pair");

        assertThat(Run.reason(new Run().generate(module()), MODEL_NOT_COPIED)).contains("shop.pair", "<scope>");
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsNamedWithoutItsPassword() {
        ConnectionSettings absent = new ConnectionSettings(
                model.settings().url().replaceFirst("/[^/?]*(\\?|$)", "/absent$1"), "guest", PASSWORD);

        assertThat(Run.reason(
                        new Run()
                                .verify(ModuleFixture.in(folder.resolve("shop")).model(absent)),
                        DATABASE_NOT_REACHABLE))
                .contains("absent", "<declaration><url>")
                .doesNotContain(PASSWORD);
    }

    private ModuleFixture module() {
        ConnectionSettings database = new ConnectionSettings(model.settings().url(), "guest", PASSWORD);
        return ModuleFixture.in(folder.resolve("shop"))
                .file("pom.xml", "<project/>")
                .model(database);
    }

    private String nextTransaction() throws SQLException {
        try (Connection connection = model.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT pg_catalog.pg_snapshot_xmax(pg_catalog.pg_current_snapshot())")) {
            row.next();
            return row.getString(1);
        }
    }

    private static void execute(ScratchDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
