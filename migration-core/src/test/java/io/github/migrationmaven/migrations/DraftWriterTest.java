/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationmaven.MigrationNaming;
import io.github.migrationmaven.flyway.FlywaySettings;
import io.github.migrationmaven.flyway.MigrationRunner;
import io.github.migrationmaven.flyway.TestDatabase;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import io.github.migrationmaven.plan.Boundary;
import io.github.migrationmaven.plan.Plan;
import io.github.migrationmaven.plan.Statement;
import io.github.migrationmaven.plan.Step;
import io.github.migrationmaven.plan.StepId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftWriterTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 24, 12, 0);

    @TempDir
    Path directory;

    @Test
    void aFileSaysEachChangeInWordsAboveItsStatement() {
        Draft draft = append(plan(
                step("create table shop.orders", Statement.of("CREATE TABLE shop.orders (id bigint)")),
                step("create index\nshop.ix", Statement.of("CREATE INDEX ix ON shop.orders (id)"))));

        assertThat(draft.files()).hasSize(1);
        assertThat(draft.files().get(0).path()).isEqualTo(directory.resolve("V1__schema_change.sql"));
        assertThat(draft.files().get(0).text()).isEqualTo("""
                        -- Written by migration-maven-plugin, proven on a scratch database before it was written.
                        -- Once it has been applied anywhere, change nothing in it: Flyway compares checksums.

                        -- create table shop.orders
                        CREATE TABLE shop.orders (id bigint);

                        -- create index shop.ix
                        CREATE INDEX ix ON shop.orders (id);
                        """);
    }

    @Test
    void equalPlansGiveEqualBytes() {
        Plan plan = plan(step("a", Statement.of("SELECT 1")), step("b", outside("VACUUM")));

        assertThat(append(plan).files()).isEqualTo(append(plan).files());
    }

    @Test
    void anEmptyPlanGivesAnEmptyDraft() {
        assertThat(append(new Plan(List.of())).isEmpty()).isTrue();
    }

    @Test
    void aStatementThatRefusesATransactionHasAFileOfItsOwn() {
        Draft draft = append(plan(
                step("create table a", Statement.of("CREATE TABLE a (i integer)")),
                step("create index a_i", outside("CREATE INDEX CONCURRENTLY a_i ON a (i)")),
                step("create index a_j", outside("CREATE INDEX CONCURRENTLY a_j ON a (i)")),
                step("create table b", Statement.of("CREATE TABLE b (i integer)"))));

        assertThat(names(draft))
                .containsExactly(
                        "V1__schema_change.sql",
                        "V2__create_index_a_i.sql",
                        "V2__create_index_a_i.sql.conf",
                        "V3__create_index_a_j.sql",
                        "V3__create_index_a_j.sql.conf",
                        "V4__schema_change_part_2.sql");
        assertThat(draft.files().get(2).text()).isEqualTo("executeInTransaction=false\n");
        assertThat(draft.files().get(1).text()).contains("flyway.postgresql.transactional.lock=false");
    }

    @Test
    void whatNeedsACommitClosesItsFile() {
        Draft draft = append(plan(
                step("create table a", Statement.of("CREATE TABLE a (i integer)")),
                step("add label x", committed("ALTER TYPE t ADD VALUE 'x'")),
                step("add label y", committed("ALTER TYPE t ADD VALUE 'y'")),
                step("set default", Statement.of("ALTER TABLE a ALTER COLUMN i SET DEFAULT 1"))));

        assertThat(names(draft)).containsExactly("V1__schema_change.sql", "V2__schema_change_part_2.sql");
        assertThat(draft.files().get(0).text()).contains("'x'").contains("'y'");
    }

    @Test
    void oneStepMaySpanSeveralFiles() {
        Draft draft = append(plan(step(
                "replace index a_i", outside("DROP INDEX CONCURRENTLY a_i"), outside("REINDEX INDEX CONCURRENTLY b"))));

        assertThat(draft.files()).hasSize(4);
    }

    @Test
    void aPlaceholderAnywhereTurnsReplacementOff() {
        Draft draft = append(plan(
                step("comment", Statement.of("COMMENT ON TABLE a IS '${price}'")),
                step("x", outside("VACUUM -- ${y"))));

        assertThat(text(draft, "V1__schema_change.sql.conf")).isEqualTo("placeholderReplacement=false\n");
        assertThat(text(draft, "V2__x.sql.conf"))
                .isEqualTo("executeInTransaction=false\nplaceholderReplacement=false\n");
    }

    @Test
    void aPlaceholderInTheWordsCountsToo() {
        Draft draft = append(plan(step("alter table ${odd}", Statement.of("SELECT 1"))));

        assertThat(text(draft, "V1__schema_change.sql.conf")).isEqualTo("placeholderReplacement=false\n");
    }

    @Test
    void theModulesOwnPlaceholderPrefixCounts() {
        DraftWriter writer = new DraftWriter(MigrationDirectory.read(directory), "#[", StandardCharsets.UTF_8);
        Draft draft = writer.append(
                plan(step("x", Statement.of("SELECT '#[a]'")), step("y", Statement.of("SELECT '${b}'"))),
                "x",
                VersionSequence.from("1", NOW));

        assertThat(names(draft)).containsExactly("V1__x.sql", "V1__x.sql.conf");
    }

    @Test
    void lettersThatTheModulesEncodingReadsOtherwiseAreWrittenAsUtf8() {
        DraftWriter writer = new DraftWriter(MigrationDirectory.read(directory), "${", StandardCharsets.ISO_8859_1);
        Plan plan = plan(step("x", Statement.of("COMMENT ON TABLE a IS 'Käse'")));
        Draft draft = writer.append(plan, "x", VersionSequence.from("1", NOW));

        assertThat(text(draft, "V1__x.sql.conf")).isEqualTo("encoding=UTF-8\n");
    }

    @Test
    void nothingInAFileOutlivesIt() {
        String text = append(plan(step("x", Statement.of("SELECT 1")), step("y", outside("VACUUM"))))
                .files()
                .get(0)
                .text();

        assertThat(text.lines().filter(line -> line.startsWith("SET "))).isEmpty();
    }

    @Test
    void aCommentAtTheEndOfAStatementDoesNotSwallowTheSemicolon() {
        String text = append(plan(step("x", Statement.of("SELECT 1 -- one"))))
                .files()
                .get(0)
                .text();

        assertThat(text).endsWith("SELECT 1 -- one\n;\n");
    }

    @ParameterizedTest
    @CsvSource({
        "Add column shop.orders.total, add_column_shop_orders_total",
        "'  --Größe!!  ', gr_e",
        "'!!', schema_change",
        "'', schema_change",
        "../../etc/passwd, etc_passwd",
        "a__b, a_b",
        "0123456789012345678901234567890123456789012345678901234567_x, "
                + "0123456789012345678901234567890123456789012345678901234567_x",
        "01234567890123456789012345678901234567890123456789012345678_x, "
                + "01234567890123456789012345678901234567890123456789012345678"
    })
    void descriptionsAreFitForAFilesName(String words, String expected) {
        assertThat(DraftWriter.sanitized(words)).isEqualTo(expected).hasSizeLessThanOrEqualTo(60);
    }

    @Test
    void aNewHistoryReplacesVersionedAndBaselineFilesOnly() throws Exception {
        write("V1__initial_schema.sql");
        write("V1__initial_schema.sql.conf");
        write("V2__b.sql");
        write("B2__b.sql");
        write("R__view.sql");
        write("afterMigrate.sql");
        write("U2__b.sql");
        DraftWriter writer = new DraftWriter(MigrationDirectory.read(directory));
        VersionSequence versions = writer.firstVersions();

        Draft draft = writer.replace(plan(step("x", Statement.of("SELECT 1"))), "initial schema", versions);
        draft = writer.add(draft, versions.next(), "reference data", "INSERT INTO a VALUES ('${x}');\n");

        assertThat(names(draft))
                .containsExactly("V1__initial_schema.sql", "V2__reference_data.sql", "V2__reference_data.sql.conf");
        assertThat(draft.removed().stream().map(path -> path.getFileName().toString()))
                .containsExactlyInAnyOrder(
                        "V1__initial_schema.sql", "V1__initial_schema.sql.conf", "V2__b.sql", "B2__b.sql");
        Path preview = directory.resolve("preview");
        draft.preview(preview);
        assertThat(Tree.files(preview).stream().map(path -> path.getFileName().toString()))
                .containsExactlyInAnyOrder(
                        "R__view.sql",
                        "U2__b.sql",
                        "V1__initial_schema.sql",
                        "V2__reference_data.sql",
                        "V2__reference_data.sql.conf",
                        "afterMigrate.sql");
    }

    @Test
    void twoFilesOfOnePathAreAFault() {
        Draft draft = Draft.empty(MigrationDirectory.read(directory))
                .with(DraftFile.added(directory.resolve("V1__a.sql"), "a"));

        assertThatThrownBy(() -> draft.with(DraftFile.added(directory.resolve("x/../V1__a.sql"), "b")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theModulesOwnNamesAreWritten() {
        MigrationNaming naming = new MigrationNaming("M", "R", "B", "-", List.of(".ddl"));
        DraftWriter writer = new DraftWriter(MigrationDirectory.read(directory, List.of(), naming));

        Draft draft =
                writer.append(plan(step("x", Statement.of("SELECT 1"))), "add x", VersionSequence.from("1.2", NOW));

        assertThat(names(draft)).containsExactly("M1.2-add_x.ddl");
    }

    @Test
    void flywayReadsWhatIsWritten() throws Exception {
        Plan plan = plan(
                step("create table a; it's ${odd} -- \"x\"", Statement.of("CREATE TABLE a (i integer)")),
                step("create function f", Statement.of("""
                                CREATE FUNCTION f() RETURNS text LANGUAGE plpgsql AS $function$
                                BEGIN
                                  PERFORM 1; -- it's
                                  RETURN '${kept};';
                                END;
                                $function$""")),
                step(
                        "create function g",
                        Statement.of(
                                "CREATE FUNCTION g(i integer) RETURNS integer\n BEGIN ATOMIC\n SELECT 1;\n SELECT i;\nEND")),
                step("create type t", Statement.of("CREATE TYPE t AS ENUM ('a')")),
                step("add label b", committed("ALTER TYPE t ADD VALUE 'b'")),
                step("create table c", Statement.of("CREATE TABLE c (x t DEFAULT 'b')")),
                step("create index a_i", outside("CREATE INDEX CONCURRENTLY a_i ON a (i)")),
                step("reindex a_i", outside("REINDEX INDEX CONCURRENTLY a_i")));
        Path preview = directory.resolve("preview");
        append(plan).preview(preview);

        try (TestDatabase database = TestDatabase.create()) {
            assertThat(new MigrationRunner(FlywaySettings.of(preview))
                            .run(database.settings())
                            .versions())
                    .containsExactly("1", "2", "3", "4");
            assertThat(database.query("SELECT f()")).isEqualTo("${kept};");
        }
    }

    private Draft append(Plan plan) {
        return new DraftWriter(MigrationDirectory.read(directory))
                .append(plan, "schema change", VersionSequence.from("1", NOW));
    }

    private void write(String name) throws IOException {
        Files.writeString(directory.resolve(name), "SELECT 1;\n");
    }

    private static Plan plan(Step... steps) {
        return new Plan(List.of(steps));
    }

    private static Step step(String words, Statement... statements) {
        StepId id = StepId.create(ObjectId.of(ObjectKind.TABLE, "shop", words));
        return new Step(id, words, Arrays.asList(statements));
    }

    private static Statement outside(String sql) {
        return Statement.of(sql).with(Boundary.OUTSIDE_TRANSACTION);
    }

    private static Statement committed(String sql) {
        return Statement.of(sql).with(Boundary.COMMIT_AFTER);
    }

    private static List<String> names(Draft draft) {
        return draft.files().stream()
                .map(file -> file.path().getFileName().toString())
                .toList();
    }

    private static String text(Draft draft, String name) {
        return draft.files().stream()
                .filter(file -> file.path().getFileName().toString().equals(name))
                .findFirst()
                .orElseThrow()
                .text();
    }
}
