/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import static io.github.migrationmaven.ErrorCode.MIGRATION_NAMES_INVALID;
import static io.github.migrationmaven.report.Result.GENERATED;
import static io.github.migrationmaven.report.Result.IN_SYNC;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationmaven.scratch.ScratchDatabase;
import io.github.migrationmaven.testing.ScratchForTests;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files, names, clocks and sizes that are unusual and yet right, or wrong and told so. */
class HostileFilesTest {

    private static final String BOM = "\uFEFF";
    private static final String ITEM = "CREATE TABLE item (id bigint PRIMARY KEY);\n";
    private static final String WITH_NOTE = "CREATE TABLE item (id bigint PRIMARY KEY, note text);\n";

    @TempDir
    private Path folder;

    @Test
    void lineEndsAndByteOrderMarksAreNoDifference() {
        String function = "CREATE FUNCTION f() RETURNS text LANGUAGE sql AS $$\n  SELECT 'x'::text\n$$;\n";
        ModuleFixture shop = ModuleFixture.in(folder.resolve("shop"))
                .migration("V1__item.sql", BOM + crlf(ITEM))
                .migration("V2__note.sql", crlf("ALTER TABLE item\nADD note text;\n"))
                .migration("V2__note.sql.conf", crlf("executeInTransaction=true\n"))
                .schema(BOM + crlf(WITH_NOTE + "-- migration: drop item.gone\n"));
        Map<String, String> before = shop.files();

        Run.is(IN_SYNC, new Run().verify(shop));
        shop.file("src/main/schema/f.sql", crlf(function));
        Run.is(GENERATED, new Run().generate(shop));

        Run.is(IN_SYNC, new Run().verify(shop));
        assertThat(shop.migrationText("V3__schema_change.sql")).doesNotContain("\r", BOM);
        assertThat(shop.files()).containsAllEntriesOf(before);
    }

    @Test
    void theFileOfDeclaredObjectsMayHaveBoth() {
        ModuleFixture shop = ModuleFixture.in(folder.resolve("shop")).entities("""
                package demo;
                import jakarta.persistence.*;
                @Entity public class Item { @Id Long id; String note; }
                """);
        Run.is(GENERATED, new Run().generate(shop));
        String catalog = "src/main/schema/declared.catalog";
        shop.file(catalog, BOM + crlf(shop.files().get(catalog)));

        Run.is(IN_SYNC, new Run().verify(shop));
    }

    @Test
    void anEntityMayLieInTheDefaultPackage() {
        ModuleFixture shop = ModuleFixture.in(folder.resolve("shop")).entities("""
                import jakarta.persistence.*;
                @Entity public class Item { @Id Long id; String note; }
                """);

        Run.is(GENERATED, new Run().generate(shop));

        assertThat(shop.migrationText("V1__schema_change.sql")).contains("CREATE TABLE public.item (");
        Run.is(IN_SYNC, new Run().verify(shop));
    }

    @Test
    void foreignKeysMayFormACircle() {
        ModuleFixture shop = ModuleFixture.in(folder.resolve("shop")).schema("""
                CREATE TABLE a (id bigint PRIMARY KEY, b_id bigint, self bigint REFERENCES a);
                CREATE TABLE b (id bigint PRIMARY KEY, c_id bigint);
                CREATE TABLE c (id bigint PRIMARY KEY, a_id bigint NOT NULL REFERENCES a);
                ALTER TABLE a ADD FOREIGN KEY (b_id) REFERENCES b;
                ALTER TABLE b ADD FOREIGN KEY (c_id) REFERENCES c DEFERRABLE;
                """);

        Run.is(GENERATED, new Run().regenerate(shop));

        Run.is(IN_SYNC, new Run().verify(shop));
        shop.schema("SELECT 1;").allow("drop:table a").allow("drop:table b").allow("drop:table c");
        Run.is(GENERATED, new Run().generate(shop));
        assertThat(shop.migrationTexts()).hasSize(2);
    }

    @Test
    void aModuleMayBeALinkToItsFolder() throws Exception {
        ModuleFixture real = ModuleFixture.in(folder.resolve("real"))
                .migration("V1__item.sql", ITEM)
                .schema(WITH_NOTE);
        Files.createSymbolicLink(folder.resolve("shop"), real.folder());
        ModuleFixture shop = ModuleFixture.in(folder.resolve("shop")).built();

        Run.is(GENERATED, new Run().generate(shop));

        assertThat(real.migrationTexts()).containsOnlyKeys("V1__item.sql", "V2__schema_change.sql");
        assertThat(Files.isSymbolicLink(shop.folder())).isTrue();
        Run.is(IN_SYNC, new Run().verify(real));
        Run.is(GENERATED, new Run().regenerate(shop));
        assertThat(real.migrationTexts()).containsOnlyKeys("V1__initial_schema.sql");
    }

    @ParameterizedTest
    @ValueSource(strings = {"20261124120000", "20261124"})
    void aClockThatGoesBackMakesNoOlderVersion(String version) {
        ModuleFixture shop = ModuleFixture.in(folder.resolve("shop"))
                .migration("V" + version + "__item.sql", ITEM)
                .schema(WITH_NOTE);
        LocalDateTime past = LocalDateTime.of(2019, 1, 1, 0, 0);

        Run.is(GENERATED, new Run().now(past).generate(shop));
        shop.schema(WITH_NOTE.replace("note text", "note text, price int"));
        Run.is(GENERATED, new Run().now(past.minusYears(1)).generate(shop));

        Run.is(IN_SYNC, new Run().verify(shop));
        assertThat(shop.migrationTexts().keySet()).hasSize(3).noneMatch(name -> name.startsWith("V2019"));
    }

    @Test
    void runsWithinOneSecondKeepABackupEach() throws Exception {
        ModuleFixture shop = ModuleFixture.in(folder.resolve("shop"))
                .migration("V1__item.sql", ITEM)
                .schema(WITH_NOTE);
        Run.is(GENERATED, new Run().regenerate(shop));
        shop.schema(ITEM).allow("drop:item.note");
        Run.is(GENERATED, new Run().regenerate(shop));

        try (var backups = Files.list(shop.folder().resolve(".migration/backup"))) {
            assertThat(backups.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("0001-20260304-050607", "0002-20260304-050607");
        }
    }

    @Test
    void namesThatDifferInCaseAloneAreRefused() {
        ModuleFixture shop = ModuleFixture.in(folder.resolve("shop"))
                .migration("R__totals.sql", "SELECT 1;\n")
                .migration("R__TOTALS.sql", "SELECT 2;\n")
                .schema(ITEM);
        Map<String, String> before = shop.files();

        assertThat(Run.reason(new Run().generate(shop), MIGRATION_NAMES_INVALID))
                .contains("R__TOTALS.sql", "R__totals.sql", "nothing but capital letters");
        assertThat(shop.files()).isEqualTo(before);
    }

    @Test
    void aSuffixInCapitalsIsReadAndAPrefixInSmallLettersIsNot() {
        ModuleFixture shop = ModuleFixture.in(folder.resolve("shop"))
                .migration("V1__ITEM.SQL", ITEM)
                .schema(ITEM);
        Run.is(IN_SYNC, new Run().verify(shop));

        shop.migration("v2__note.sql", "ALTER TABLE item ADD note text;\n");

        assertThat(Run.reason(new Run().verify(shop), MIGRATION_NAMES_INVALID)).contains("v2__note.sql");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LC_ALL=POSIX", "LC_ALL=xx_YY.nonsense"})
    void withoutALocaleContentIsReadAndWrittenAsItIs(String locale) throws Exception {
        String german = "CREATE TABLE größe (id bigint PRIMARY KEY, länge text DEFAULT '漢字');\n";
        ModuleFixture shop = ModuleFixture.in(folder.resolve("shop"))
                .migration("V1__item.sql", ITEM)
                .schema(ITEM + german);

        String printed = inProcess(locale, shop);

        assertThat(printed).contains("GENERATED");
        assertThat(shop.migrationText("V2__schema_change.sql")).contains("\"größe\"", "\"länge\"", "'漢字'");
        Run.is(IN_SYNC, new Run().verify(shop));
    }

    @Test
    void withoutALocaleANameOfOtherLettersIsRefused() throws Exception {
        ModuleFixture shop = ModuleFixture.in(folder.resolve("shop"))
                .migration("V1__größe.sql", ITEM)
                .schema(WITH_NOTE);
        Map<String, String> before = shop.files();

        assertThat(inProcess("LC_ALL=POSIX", shop))
                .contains("MIGRATION_NAMES_INVALID")
                .contains("set LC_ALL=C.UTF-8");
        assertThat(shop.files()).isEqualTo(before);
        assertThat(inProcess("LC_ALL=C.UTF-8", shop)).contains("GENERATED");
    }

    /** In a heap that holds the text of the file twice, and not much more. */
    @Test
    void aMigrationOf20MegabytesIsReplayedInLittleMemory() throws Exception {
        String row = "INSERT INTO item VALUES (%d, '" + "x".repeat(2_000) + "');\n";
        String rows = IntStream.range(0, 10_000).mapToObj(row::formatted).collect(Collectors.joining());
        ModuleFixture shop = ModuleFixture.in(folder.resolve("shop"))
                .migration("V1__item.sql", WITH_NOTE)
                .migration("V2__rows.sql", rows)
                .schema(WITH_NOTE);
        assertThat(rows.length()).isGreaterThan(20_000_000);

        assertThat(inProcess("JAVA_TOOL_OPTIONS=-Xmx160m", shop)).contains("result=IN_SYNC");
    }

    /** The system property says how many; the whole of 5,000 takes its time. */
    @Test
    void aModuleMayHaveThousandsOfTables() {
        int count = Integer.getInteger("migration.test.tables", 300);
        String tables = IntStream.range(0, count)
                .mapToObj(number -> """
                        CREATE TABLE t%1$d (id bigint PRIMARY KEY, name text NOT NULL, parent bigint REFERENCES t0);
                        CREATE INDEX t%1$d_name ON t%1$d (name);
                        """.formatted(number))
                .collect(Collectors.joining());
        ModuleFixture shop = ModuleFixture.in(folder.resolve("shop")).schema(tables);
        long start = System.nanoTime();

        Run.is(GENERATED, new Run().regenerate(shop));

        long seconds = (System.nanoTime() - start) / 1_000_000_000;
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                "%d tables regenerated in %d s, %d MB of heap in use%n",
                count, seconds, (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        Run.is(IN_SYNC, new Run().verify(shop));
    }

    private static String crlf(String text) {
        return text.replace("\n", "\r\n");
    }

    private static String inProcess(String variable, ModuleFixture module) throws Exception {
        try (ScratchDatabase database = ScratchForTests.empty()) {
            return WritingProcess.run(
                    List.of("env", "-u", "LANG", "-u", "LANGUAGE", variable),
                    System.getProperty("java.class.path"),
                    WritingProcess.arguments("generate", database, module));
        }
    }
}
