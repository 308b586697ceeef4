/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import static io.github.migrationmaven.ErrorCode.JAVA_MIGRATION_NOT_SUPPORTED;
import static io.github.migrationmaven.ErrorCode.MIGRATION_NAMES_INVALID;
import static io.github.migrationmaven.ErrorCode.OUTPUT_DIFFERS;
import static io.github.migrationmaven.ErrorCode.PROOF_FAILED;
import static io.github.migrationmaven.ErrorCode.REPLAY_FAILED;
import static io.github.migrationmaven.report.Result.FAILED;
import static io.github.migrationmaven.report.Result.IN_SYNC;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.report.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Migrations that cannot be used: every goal says what is wrong, where, and what to do, and changes nothing. */
class BadMigrationsTest {

    private static final String ITEM = "CREATE TABLE item (id bigint PRIMARY KEY);\n";

    @TempDir
    Path folder;

    @Test
    void oneThatFailsIsShownWithFileLineAndMessage() {
        ModuleFixture shop = shop().migration("V2__bad.sql", "SELECT 1;\n\nALTER TABLE itme ADD note text;\n");

        for (String reason : reasons(shop, REPLAY_FAILED)) {
            assertThat(reason)
                    .contains(shop.migrations().resolve("V2__bad.sql") + ", line 3:")
                    .contains("relation \"itme\" does not exist [SQLSTATE 42P01]")
                    .contains("ALTER TABLE itme ADD note text")
                    .contains("Correct the migration; if it has been applied somewhere, write a later one instead.");
        }
    }

    @Test
    void aPlaceholderWithoutAValueIsShownWithTheXmlThatGivesItOne() {
        ModuleFixture shop = shop().migration("V2__owner.sql", "SELECT 1;\nCOMMENT ON TABLE item IS '${team}';\n");

        for (String reason : reasons(shop, REPLAY_FAILED)) {
            assertThat(reason)
                    .contains(shop.migrations().resolve("V2__owner.sql")
                            + ", line 2: the placeholder ${team} has no value.")
                    .contains("<flyway><placeholders><team>value</team></placeholders></flyway>");
        }
    }

    @Test
    void twoFilesWithOneVersionAreBothNamed() {
        ModuleFixture shop = shop().migration("V2__one.sql", "SELECT 1;").migration("V2.0__other.sql", "SELECT 2;");

        for (String reason : reasons(shop, MIGRATION_NAMES_INVALID)) {
            assertThat(reason)
                    .contains("V2__one.sql")
                    .contains("V2.0__other.sql")
                    .contains("Rename or remove them");
        }
    }

    @Test
    void aMisnamedFileIsNotPassedOver() {
        ModuleFixture shop = shop().migration("V2_forgotten_underscore.sql", "SELECT 1;");

        for (String reason : reasons(shop, MIGRATION_NAMES_INVALID)) {
            assertThat(reason).contains("V2_forgotten_underscore.sql");
        }
    }

    @Test
    void anEmptyFileIsNamed() {
        ModuleFixture shop = shop().migration("V2__nothing.sql", "\n");

        for (String reason : reasons(shop, MIGRATION_NAMES_INVALID)) {
            assertThat(reason).contains("V2__nothing.sql").contains("empty");
        }
    }

    @Test
    void aJavaMigrationIsNamed() {
        ModuleFixture shop = shop().migration("V2__Compute.java", "class V2__Compute {}");

        for (String reason : reasons(shop, JAVA_MIGRATION_NOT_SUPPORTED)) {
            assertThat(reason).contains("V2__Compute.java").contains("<skip>true</skip>");
        }
    }

    @Test
    @Timeout(60)
    void anIndexBuiltConcurrentlyIsReplayed() {
        String index = "CREATE INDEX CONCURRENTLY item_id ON item (id);\n";
        ModuleFixture shop = shop().migration("V2__index.sql", index).schema(ITEM + index.replace("CONCURRENTLY ", ""));

        Run.is(IN_SYNC, new Run().verify(shop));
    }

    @Test
    void oneThatWaitsForEverIsStopped() {
        ModuleFixture shop = shop().migration("V2__sleep.sql", "SELECT pg_sleep(600);")
                .flyway(flyway -> flyway.with(flyway.execution().withTimeout(Duration.ofSeconds(2))));

        assertThat(Run.reason(new Run().verify(shop), REPLAY_FAILED))
                .contains("did not end within 2 s")
                .contains("SELECT pg_sleep(600)")
                .contains("<flyway><timeout>seconds</timeout></flyway>");
    }

    @Test
    void anExtensionThatTheScratchServerLacksIsNamedWithAWayToAnotherServer() {
        ModuleFixture shop = shop().migration("V2__map.sql", "CREATE EXTENSION postgis;");

        for (String reason : reasons(shop, REPLAY_FAILED)) {
            assertThat(reason)
                    .contains("V2__map.sql, line 1:")
                    .contains("extension \"postgis\" is not available")
                    .contains("<scratch><url>jdbc:postgresql://host:5432/postgres</url></scratch>");
        }
    }

    @Test
    void rowsThatTheNewConstraintForbidsAreShownAsSuch() {
        ModuleFixture shop = ModuleFixture.in(folder.resolve("shop"))
                .migration(
                        "V1__item.sql",
                        "CREATE TABLE item (id bigint PRIMARY KEY, title text);"
                                + " INSERT INTO item VALUES (1, NULL);")
                .schema("CREATE TABLE item (id bigint PRIMARY KEY, title text NOT NULL);");
        Map<String, String> before = shop.files();

        assertThat(Run.reason(new Run().generate(shop), PROOF_FAILED))
                .contains("V2__schema_change.sql")
                .contains("contains null values")
                .doesNotContain("migration-proof");
        assertThat(shop.files()).isEqualTo(before);
    }

    @Test
    void filteringThatChangesAMigrationIsNoticed() {
        ModuleFixture shop = shop().migration("V2__comment.sql", "COMMENT ON TABLE item IS 'of ${project.version}';")
                .migration("V2__comment.sql.conf", "placeholderReplacement=false\n")
                .schema(ITEM + "COMMENT ON TABLE item IS 'of ${project.version}';")
                .built();
        Run.is(IN_SYNC, new Run().verify(shop));
        shop.file("target/classes/db/migration/V2__comment.sql", "COMMENT ON TABLE item IS 'of 1.0';");

        assertThat(Run.reason(Run.is(FAILED, new Run().verify(shop)), OUTPUT_DIFFERS))
                .contains("V2__comment.sql has other content in the output")
                .contains("<filtering>false</filtering>");
    }

    @Test
    void whatTheBuildLeftOutOrLeftBehindIsNoticed() {
        ModuleFixture shop = shop().built().file("target/classes/db/migration/V9__gone.sql", "SELECT 1;");
        shop.migration("V2__late.sql", "SELECT 1;");

        assertThat(Run.reason(new Run().verify(shop), OUTPUT_DIFFERS))
                .contains("V2__late.sql is missing in the output")
                .contains("V9__gone.sql is in the output only");
    }

    /** The reason of each goal, which leaves all files as they were. */
    private static List<String> reasons(ModuleFixture module, ErrorCode code) {
        Map<String, String> before = module.files();
        List<Outcome> outcomes =
                List.of(new Run().verify(module), new Run().generate(module), new Run().regenerate(module));
        assertThat(module.files()).isEqualTo(before);
        return outcomes.stream()
                .map(outcome -> Run.reason(Run.is(FAILED, outcome), code))
                .toList();
    }

    private ModuleFixture shop() {
        return ModuleFixture.in(folder.resolve("shop"))
                .migration("V1__item.sql", ITEM)
                .schema(ITEM);
    }
}
