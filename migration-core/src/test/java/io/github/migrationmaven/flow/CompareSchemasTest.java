/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import static io.github.migrationmaven.ErrorCode.CONFIGURATION_INVALID;
import static io.github.migrationmaven.ErrorCode.DECLARATION_SQL_FAILED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.MigrationNaming;
import io.github.migrationmaven.flyway.FlywaySettings;
import io.github.migrationmaven.flyway.Placeholders;
import io.github.migrationmaven.model.Scope;
import io.github.migrationmaven.plan.Statement;
import io.github.migrationmaven.scratch.ScratchDatabase;
import io.github.migrationmaven.testing.ScratchForTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code diff}: any two of an SQL file, a folder of migrations and a database. */
class CompareSchemasTest {

    private static final String LAMP = "CREATE TABLE lamp (id bigint PRIMARY KEY, watt integer);\n";

    private final CompareSchemas compare =
            new CompareSchemas(major -> ScratchForTests.server(), Transcript.listener("diff"));

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("lamp.sql"), LAMP);
        Files.writeString(folder.resolve("lumen.sql"), LAMP + "ALTER TABLE lamp ADD lumen integer;\n");
        Files.createDirectory(folder.resolve("migrations"));
        Files.writeString(folder.resolve("migrations/V1__lamp.sql"), LAMP);
    }

    @Test
    void aFileAndMigrationsMayBeEqual() {
        assertThat(between("lamp.sql", "migrations").isEqual()).isTrue();
    }

    @Test
    void thePlanLeadsFromTheOneToTheOther() {
        assertThat(between("migrations", "lumen.sql").plan().statements().map(Statement::sql))
                .containsExactly("ALTER TABLE public.lamp ADD COLUMN lumen integer");
        assertThat(between("lumen.sql", "migrations").plan().statements().map(Statement::sql))
                .containsExactly("ALTER TABLE public.lamp DROP COLUMN lumen");
    }

    @Test
    void aDatabaseIsReadAndLeftAlone() throws SQLException {
        try (ScratchDatabase live = ScratchForTests.empty()) {
            try (Connection connection = live.connect();
                    java.sql.Statement statement = connection.createStatement()) {
                statement.execute(LAMP + "CREATE TABLE theirs ()");
            }
            SchemaOrigin origin = new SchemaOrigin.Live(live.settings());

            assertThat(compare.run(origin, at("lumen.sql"), Scope.everything())
                            .plan()
                            .statements()
                            .map(Statement::sql))
                    .containsExactlyInAnyOrder(
                            "ALTER TABLE public.lamp ADD COLUMN lumen integer", "DROP TABLE public.theirs");
            assertThat(compare.run(origin, origin, Scope.everything()).isEqual())
                    .isTrue();
        }
    }

    @Test
    void whatNobodyReadsIsNamedWhenOnlyOneSideHasIt() throws IOException {
        Files.writeString(
                folder.resolve("search.sql"), LAMP + "CREATE TEXT SEARCH CONFIGURATION ours (COPY = english);\n");

        CompareSchemas.Comparison comparison = between("lamp.sql", "search.sql");

        assertThat(comparison.plan().isEmpty()).isTrue();
        assertThat(comparison.isEqual()).isFalse();
        assertThat(comparison.unmanaged())
                .singleElement()
                .satisfies(object -> assertThat(object.kind()).isEqualTo("text search configuration"));
        assertThat(between("search.sql", "search.sql").isEqual()).isTrue();
    }

    @Test
    void aFolderWithoutMigrationsIsADeclaration() throws IOException {
        Files.createDirectory(folder.resolve("schema"));
        Files.writeString(folder.resolve("schema/10-lamp.sql"), LAMP);
        Files.writeString(folder.resolve("schema/20-lumen.sql"), "ALTER TABLE lamp ADD lumen integer;\n");

        assertThat(between("schema", "lumen.sql").isEqual()).isTrue();
    }

    @Test
    void aFolderWithNothingInItIsRefused() throws IOException {
        Files.createDirectory(folder.resolve("nothing"));

        assertRefused(() -> between("nothing", "lamp.sql"), CONFIGURATION_INVALID, "There is no statement in");
    }

    @Test
    void anEmptyFileIsAnEmptySchema() throws IOException {
        Files.writeString(folder.resolve("empty.sql"), "");

        assertThat(between("empty.sql", "lamp.sql").plan().isEmpty()).isFalse();
    }

    @Test
    void migrationsOfOtherNamesAndPlaceholdersAreRunAsTheSettingsSay() throws IOException {
        Files.createDirectory(folder.resolve("other"));
        Files.writeString(folder.resolve("other/M1-lamp.sql"), LAMP.replace("lamp", "#{name}#"));
        MigrationNaming naming = new MigrationNaming("M", "R", "B", "-", List.of(".sql"));
        FlywaySettings settings =
                FlywaySettings.of().with(naming).with(new Placeholders(Map.of("name", "lamp"), true, "#{", "}#"));
        SchemaOrigin other = SchemaOrigin.of("other", folder, naming);

        assertThat(new CompareSchemas(major -> ScratchForTests.server(), settings, Transcript.listener("diff"))
                        .run(other, at("lamp.sql"), Scope.everything())
                        .isEqual())
                .isTrue();
    }

    @Test
    void aPathThatLeadsNowhereIsRefused() {
        assertRefused(() -> at("lamps.sql"), CONFIGURATION_INVALID, "There is no schema at lamps.sql");
    }

    @Test
    void aFileThatDoesNotRunIsShownWithItsLine() throws IOException {
        Files.writeString(folder.resolve("bad.sql"), LAMP + "CREATE TABEL x ();\n");

        assertRefused(() -> between("bad.sql", "lamp.sql"), DECLARATION_SQL_FAILED, "bad.sql, line 2");
    }

    private CompareSchemas.Comparison between(String from, String to) {
        return compare.run(at(from), at(to), Scope.everything());
    }

    private SchemaOrigin at(String text) {
        return SchemaOrigin.of(text, folder);
    }

    private static void assertRefused(ThrowingCallable work, ErrorCode code, String text) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        MigrationException.class, e -> assertThat(e.code()).isEqualTo(code))
                .hasMessageContaining(text);
    }
}
