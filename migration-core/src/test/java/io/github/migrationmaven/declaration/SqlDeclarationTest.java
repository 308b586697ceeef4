/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.migrationmaven.ConnectionSettings;
import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.Progress;
import io.github.migrationmaven.declaration.jpa.JpaLoaders;
import io.github.migrationmaven.scratch.ScratchDatabase;
import io.github.migrationmaven.testing.ScratchForTests;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlDeclarationTest {

    @TempDir
    Path folder;

    private final List<String> warnings = new ArrayList<>();
    private final Progress progress = new Progress() {
        @Override
        public void stage(String text) {}

        @Override
        public void warn(String text) {
            warnings.add(text);
        }
    };
    private final ScratchDatabase database = ScratchForTests.empty();

    @AfterEach
    void dropDatabase() {
        database.close();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Declaration declaration(Path... sql) {
        return Declaration.of(new DeclarationRequest(List.of(), Optional.empty(), List.of(sql)), new JpaLoaders());
    }

    private Declared fill(Path... sql) {
        return declaration(sql).fill(database.settings(), progress);
    }

    private MigrationException failure(String text) throws IOException {
        return failure(write("schema.sql", text));
    }

    private MigrationException failure(Path... sql) {
        return catchThrowableOfType(MigrationException.class, () -> fill(sql));
    }

    private String value(String sql) throws SQLException {
        try (Connection connection = database.settings().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Test
    void filesOfADirectoryRunByName() throws Exception {
        write("20_view.sql", "CREATE VIEW cheap AS SELECT * FROM cake");
        write("10_table.sql", "CREATE TABLE cake (id int)");
        write("notes.txt", "not SQL");

        fill(folder);

        assertThat(value("SELECT count(*) FROM cheap")).isEqualTo("0");
    }

    @Test
    void directoriesRunInTheOrderGiven() throws Exception {
        Path first = Files.createDirectory(folder.resolve("second-by-name"));
        Path second = Files.createDirectory(folder.resolve("first-by-name"));
        Files.writeString(first.resolve("z.sql"), "CREATE TYPE size AS ENUM ('small', 'large')");
        Files.writeString(second.resolve("a.sql"), "CREATE TABLE cake (size size)");

        Declaration.of(new DeclarationRequest(List.of(first), Optional.empty(), List.of(second)), new JpaLoaders())
                .fill(database.settings(), progress);

        assertThat(value("SELECT count(*) FROM cake")).isEqualTo("0");
    }

    @Test
    void everyKindOfStatementRuns() throws Exception {
        fill(write("schema.sql", """
                \uFEFF-- with a byte order mark
                CREATE TABLE cake (id int PRIMARY KEY, name text);
                CREATE FUNCTION one() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 0; SELECT 1; END;
                CREATE FUNCTION two() RETURNS text LANGUAGE plpgsql AS $$ BEGIN RETURN '${kept}{d ''x''}?;'; END $$;
                DO $$ BEGIN PERFORM 1; END $$;
                CREATE INDEX CONCURRENTLY cake_name ON cake (name);
                COPY cake FROM stdin;
                1\tKöniginnen;kuchen
                \\.
                BEGIN;
                INSERT INTO cake VALUES (2, 'Streusel?');
                COMMIT;
                """));

        assertThat(value("SELECT string_agg(name, ',' ORDER BY id) FROM cake"))
                .isEqualTo("Königinnen;kuchen,Streusel?");
        assertThat(value("SELECT one()")).isEqualTo("1");
        assertThat(value("SELECT two()")).isEqualTo("${kept}{d 'x'}?;");
        assertThat(value("SELECT indisvalid FROM pg_index WHERE indexrelid = 'cake_name'::regclass"))
                .isEqualTo("t");
    }

    @Test
    void lineEndsOfOtherSystemsLeaveNoTraceInBodies() throws Exception {
        fill(write("schema.sql", "CREATE FUNCTION f() RETURNS text LANGUAGE sql AS $$\r\nSELECT 'x'\r\n$$;\r\n"));

        assertThat(value("SELECT position(E'\\r' IN prosrc) FROM pg_proc WHERE proname = 'f'"))
                .isEqualTo("0");
    }

    @Test
    void everyFileBeginsWithANewSession() throws Exception {
        write("1.sql", "SET search_path = ''; CREATE TABLE public.cake (id int)");
        write("2.sql", "CREATE TABLE bread (id int)");

        fill(folder);

        assertThat(value("SELECT count(*) FROM public.bread")).isEqualTo("0");
    }

    @Test
    void aFailureNamesFileLinePlaceAndState() throws Exception {
        Path file = write(
                "schema.sql",
                "CREATE TABLE cake (id int);\n\n-- ü\nCREATE VIEW v AS\n\tSELECT 'ü😀', nam FROM cake;\n");

        MigrationException e = failure(file);

        assertThat(e.code()).isEqualTo(ErrorCode.DECLARATION_SQL_FAILED);
        assertThat(e.problem())
                .isEqualTo(file
                        + ", line 5: column \"nam\" does not exist (SQLSTATE 42703)\n"
                        + "  \tSELECT 'ü😀', nam FROM cake;\n"
                        + "  \t" + " ".repeat(13) + "^");
    }

    @Test
    void aFailureWithoutPlaceShowsTheStatement() throws Exception {
        assertThat(failure("CREATE TABLE cake (id int);\nCREATE TABLE cake (id int);")
                        .problem())
                .endsWith("schema.sql, line 2: relation \"cake\" already exists (SQLSTATE 42P07)\n"
                        + "  CREATE TABLE cake (id int);");
    }

    @Test
    void aFailureAtTheEndOfAStatementIsShown() throws Exception {
        assertThat(failure("CREATE TABLE cake (").problem())
                .contains("line 1: syntax error at end of input (SQLSTATE 42601)");
    }

    @Test
    void whatIsLeftOpenIsShownWhereItOpens() throws Exception {
        assertThat(failure("SELECT 1;\nSELECT 'open;\nSELECT 2;").problem())
                .contains("line 2: unterminated quoted string")
                .contains("\n  SELECT 'open;\n         ^");
    }

    @Test
    void somethingThatComesTooLateSaysSo() throws Exception {
        assertThat(failure("CREATE VIEW v AS SELECT * FROM cake; CREATE TABLE cake ()")
                        .advice())
                .contains("what it needs must come before it");
    }

    @Test
    void anExtensionThatTheServerLacksSaysWhatToDo() throws Exception {
        MigrationException e = failure("CREATE EXTENSION IF NOT EXISTS no_such_extension;");

        assertThat(e.problem()).contains("line 1").contains("no_such_extension");
        assertThat(e.advice())
                .startsWith("Name a scratch server that has the extension no_such_extension: <scratch><url>");
    }

    @Test
    void detailAndHintAreShown() throws Exception {
        assertThat(failure("CREATE TABLE a (id int REFERENCES b);\nSELECT 1").problem())
                .contains("relation \"b\" does not exist");
        assertThat(failure("CREATE TABLE a (id int); SELECT idd FROM a").problem())
                .contains("Perhaps you meant to reference the column \"a.id\".");
    }

    @Test
    void theContextOfAFailureIsShown() throws Exception {
        assertThat(failure("CREATE TABLE cake (id int);\nCOPY cake FROM stdin;\n1\none\n\\.\n")
                        .problem())
                .contains("line 2: invalid input syntax for type integer: \"one\"")
                .endsWith("\n  COPY cake FROM stdin;\n  COPY cake, line 2, column id: \"one\"");
    }

    @Test
    void aTransactionLeftOpenIsRefused() throws Exception {
        assertThat(failure("BEGIN; CREATE TABLE cake (id int)").problem())
                .contains("schema.sql begins a transaction and does not end it");
    }

    @Test
    void aCommandOfPsqlIsRefusedWithItsLine() throws Exception {
        assertThat(failure("SELECT 1;\n\\i other.sql\n").problem())
                .endsWith("schema.sql, line 2: \\i is a command of psql, which PostgreSQL itself does not know.");
    }

    @Test
    void otherEncodingsAreRefusedWithTheByte() throws IOException {
        Path file = Files.write(
                folder.resolve("latin.sql"), "SELECT 1;\nSELECT 'ä';".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(failure(file).problem()).isEqualTo(file + ", line 2: byte 19 of the file is not UTF-8.");
    }

    @Test
    void aFileThatDoesNotExistIsNamed() {
        assertThat(failure(folder.resolve("none.sql")).problem()).contains("none.sql cannot be read");
    }

    @Test
    void aTableThatIsThereAlreadyIsToldWhenSkipped() throws Exception {
        fill(write("schema.sql", "CREATE TABLE cake (id int);\nCREATE TABLE IF NOT EXISTS cake (name text);"));

        assertThat(warnings)
                .singleElement()
                .asString()
                .endsWith("schema.sql, line 2: relation \"cake\" already exists, skipping (SQLSTATE 42P07)");
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsAFailureOfTheScratchServer() throws Exception {
        Declaration declaration = declaration(write("schema.sql", "SELECT 1"));
        ConnectionSettings settings = database.settings();
        database.close();

        MigrationException e =
                catchThrowableOfType(MigrationException.class, () -> declaration.fill(settings, progress));

        assertThat(e.code()).isEqualTo(ErrorCode.SCRATCH_FAILED);
    }

    @Test
    void decisionsAreReadFromComments() throws Exception {
        Path file = write("schema.sql", """
                -- migration: rename cake.nam to cake.name
                CREATE TABLE cake (name text); --migration:  allow drop cake.price\t
                -- about migration: nothing
                SELECT '
                -- migration: not this';
                """);

        assertThat(declaration(file).decisionLines())
                .containsExactly(
                        new DecisionLine(file, 1, "rename cake.nam to cake.name"),
                        new DecisionLine(file, 2, "allow drop cake.price"));
    }

    @Test
    void commentsAloneDeclareNothing() throws Exception {
        assertThat(declaration(write("schema.sql", "-- later")).isEmpty()).isTrue();
        assertThat(declaration(write("schema.sql", "SELECT 1")).isEmpty()).isFalse();
    }

    @Test
    void sqlAloneIsClosed() throws Exception {
        Declaration declaration = declaration(write("schema.sql", "CREATE TABLE cake (id int UNIQUE)"));

        assertThat(declaration.isOpen()).isFalse();
        assertThat(declaration.describe()).isEqualTo("1 SQL file");
        assertThat(declaration.fill(database.settings(), progress).openNames()).isEmpty();
    }
}
