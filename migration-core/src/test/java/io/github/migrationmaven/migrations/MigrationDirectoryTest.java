/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.MigrationNaming;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MigrationDirectoryTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 24, 13, 59, 59);

    @TempDir
    Path directory;

    @ParameterizedTest(name = "after {0}: {1}, {2}")
    @CsvSource({
        "1, 2, 3",
        "9, 10, 11",
        "009, 010, 011",
        "999, 1000, 1001",
        "1.2, 1.3, 1.4",
        "1_02, 1_03, 1_04",
        "1.0.9, 1.0.10, 1.0.11",
        "20250101120000, 20261124135959, 20261124140000",
        "20261124135959, 20261124140000, 20261124140001",
        "20991231235959, 21000101000000, 21000101000001",
        "202501011200, 202611241359, 202611241400",
        "20250101_120000, 20261124_135959, 20261124_140000",
        "20250101.1200, 20261124.1359, 20261124.1400",
        "2025.01.01.12.00.00, 2026.11.24.13.59.59, 2026.11.24.14.00.00",
        "2025_01_01_120000, 2026_11_24_135959, 2026_11_24_140000",
        "20250101, 20261124, 20261124_1",
        "20261124, 20261124_1, 20261124_2",
        "20261124.1, 20261124.2, 20261124.3",
        "20250101_7, 20261124, 20261124_1",
        "20251399, 20251400, 20251401",
        "1700000000, 1700000001, 1700000002"
    })
    void newVersionsKeepTheShapeOfTheDirectory(String newest, String first, String second) throws Exception {
        write("V" + newest + "__newest.sql");

        VersionSequence versions = MigrationDirectory.read(directory).nextVersions(NOW);

        assertThat(versions.next()).isEqualTo(first);
        assertThat(versions.next()).isEqualTo(second);
        assertThat(VersionSequence.exceeds(first, newest)).isTrue();
        assertThat(VersionSequence.exceeds(second, first)).isTrue();
    }

    @Test
    void theFirstVersionIsOne() {
        VersionSequence versions =
                MigrationDirectory.read(directory.resolve("absent")).nextVersions(NOW);

        assertThat(List.of(versions.next(), versions.next())).containsExactly("1", "2");
    }

    @Test
    void theNewestVersionIsNotTheLastInTheAlphabet() throws Exception {
        write("V10__b.sql");
        write("V9__a.sql");

        assertThat(MigrationDirectory.read(directory).nextVersions(NOW).next()).isEqualTo("11");
        assertThat(names(MigrationDirectory.read(directory).files())).containsExactly("V9__a.sql", "V10__b.sql");
    }

    @Test
    void baselinesCount() throws Exception {
        write("V1__a.sql");
        write("B5__all.sql");

        assertThat(MigrationDirectory.read(directory).nextVersions(NOW).next()).isEqualTo("6");
    }

    @Test
    void theVersionThatTheUserAskedForComesFirst() {
        VersionSequence versions = VersionSequence.from("3.1", NOW);

        assertThat(List.of(versions.next(), versions.next())).containsExactly("3.1", "3.2");
        assertThatThrownBy(() -> VersionSequence.from("three", NOW)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void versionsOfOtherDirectoriesAreExceeded() throws Exception {
        Path other = Files.createDirectory(directory.resolve("other"));
        Path own = Files.createDirectory(directory.resolve("own"));
        Files.writeString(other.resolve("V1000__shared.sql"), "SELECT 1;");
        Files.writeString(own.resolve("V0007__own.sql"), "SELECT 1;");
        MigrationDirectory read = MigrationDirectory.read(own, List.of(other), MigrationNaming.defaults());

        assertThat(read.nextVersions(NOW).next()).isEqualTo("1001");
        assertThat(read.firstVersions().next()).isEqualTo("1001");
        assertThat(names(read.own())).containsExactly("V0007__own.sql");
    }

    @Test
    void allProblemsAreNamedTogether() throws Exception {
        write("V1__a.sql");
        write("V1.0__same.sql");
        write("V2__empty.sql", "\uFEFF \r\n");
        write("V3_misnamed.sql");
        write("v4__lower.sql");
        write("R__view.sql");
        Files.createDirectory(directory.resolve("more"));
        write("more/R__view.sql");
        write("V9__gone.sql.conf");

        assertThatThrownBy(() -> MigrationDirectory.read(directory))
                .isInstanceOfSatisfying(
                        MigrationException.class,
                        failure -> assertThat(failure.code()).isEqualTo(ErrorCode.MIGRATION_NAMES_INVALID))
                .hasMessageContaining("V1__a.sql: There can be only one migration of version 1.")
                .hasMessageContaining("V1.0__same.sql, ")
                .hasMessageContaining("V2__empty.sql: The file is empty.")
                .hasMessageContaining("V3_misnamed.sql: Flyway does not read this name")
                .hasMessageContaining("v4__lower.sql: Flyway does not read this name")
                .hasMessageContaining("only one repeatable migration 'view'")
                .hasMessageContaining("V9__gone.sql.conf: The script that it configures is not there.");
    }

    @Test
    void whatFlywayLeavesAloneIsLeftAlone() throws Exception {
        write("V1__a.sql");
        write("V1__a.sql.conf", "placeholderReplacement=false\n");
        write("U1__a.sql");
        write("README.md");
        write("afterMigrate.sql");
        write("flyway.conf");
        write("._V1__a.sql");
        Files.createDirectory(directory.resolve(".hidden"));
        write(".hidden/V1__x.sql");

        List<MigrationFile> files = MigrationDirectory.read(directory).files();

        assertThat(names(files)).containsExactly("V1__a.sql");
        assertThat(files.get(0).configuration()).contains(directory.resolve("V1__a.sql.conf"));
    }

    @Test
    void aVersionAndItsBaselineStandSideBySide() throws Exception {
        write("V2__a.sql");
        write("B2__all.sql");

        assertThat(MigrationDirectory.read(directory).files()).hasSize(2);
    }

    private void write(String name) throws IOException {
        write(name, "SELECT 1;\n");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
    }

    private static List<String> names(List<MigrationFile> files) {
        return files.stream().map(file -> file.name().fileName()).toList();
    }
}
