/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import static io.github.migrationmaven.report.Result.IN_SYNC;
import static io.github.migrationmaven.report.Result.WOULD_GENERATE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationmaven.Progress;
import io.github.migrationmaven.report.Outcome;
import io.github.migrationmaven.scratch.EmbeddedServer;
import io.github.migrationmaven.scratch.Filling;
import io.github.migrationmaven.scratch.ScratchDatabase;
import io.github.migrationmaven.testing.ScratchForTests;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that regenerates two modules is killed at random moments; after the next run both are exactly old or
 * exactly new. Half of the moments lie anywhere in the run, half in its short last part, the publishing.
 *
 * <p>The system property {@value #COUNT} says how often; the seed is fixed, though a scheduler is not.
 */
class RandomKillsTest {

    static final String COUNT = "migration.test.kills";

    private static final long SEED = 20_261_124;
    private static final String ITEM = "CREATE TABLE item (id bigint PRIMARY KEY);\n";
    private static final String NOTE = "ALTER TABLE item ADD note text;\n";
    private static final String BOTH = "CREATE TABLE item (id bigint PRIMARY KEY, note text);\n";

    private static EmbeddedServer server;
    private static ScratchDatabase database;

    @TempDir
    private Path folder;

    private final Random random = new Random(SEED);
    private Pair old;
    private Pair regenerated;
    private Duration wholeRun;
    private Duration publishing;

    @BeforeAll
    static void start() {
        server = EmbeddedServer.start(ScratchForTests.options(), Progress.silent());
        database = server.create("theirs", Filling.NOTHING);
    }

    @AfterAll
    static void stop() {
        database.close();
        server.close();
    }

    @Test
    void whereverARunIsKilledTheNextOneFindsAllOldOrAllNew() throws Exception {
        int count = Integer.getInteger(COUNT, 12);
        runOnceUnharmed();
        Tally tally = new Tally();
        while (tally.anywhere + tally.within < count && tally.kills < 3 * count) {
            boolean anywhere = tally.anywhere < count - count / 2;
            Modules modules = Modules.in(folder.resolve("run" + tally.kills));
            killOnce(modules, anywhere);
            boolean stopped = modules.isUnfinished();
            boolean isNew = modules.nextRunFindsNew(old, regenerated);
            tally.add(anywhere, stopped, isNew);
        }
        System.out.printf(
                "Killed at random moments of a run of %d ms, its publishing %d ms, seed %d: %s%n",
                wholeRun.toMillis(), publishing.toMillis(), SEED, tally);
        assertThat(tally.anywhere + tally.within).isEqualTo(count);
        assertThat(tally.within).isGreaterThanOrEqualTo(count / 2);
    }

    /** Learns what old and new are, and how long a run and its publishing take. */
    private void runOnceUnharmed() throws Exception {
        Modules modules = Modules.in(folder.resolve("model"));
        old = modules.contents();
        long start = System.nanoTime();
        Process process = modules.regenerating();
        awaitPublishing(modules, process);
        long begun = System.nanoTime();
        while (!Files.exists(modules.backupOfLast()) && process.isAlive()) {
            pause();
        }
        publishing = Duration.ofNanos(System.nanoTime() - begun);
        process.waitFor();
        wholeRun = Duration.ofNanos(System.nanoTime() - start);
        regenerated = modules.contents();
        assertThat(regenerated).isNotEqualTo(old);
        assertThat(regenerated.shop()).containsKey("src/main/resources/db/migration/V1__initial_schema.sql");
    }

    private void killOnce(Modules modules, boolean anywhere) throws Exception {
        Process process = modules.regenerating();
        if (anywhere) {
            process.waitFor(random.nextLong(wholeRun.toNanos()), TimeUnit.NANOSECONDS);
        } else {
            awaitPublishing(modules, process);
            long end = System.nanoTime() + random.nextLong(publishing.toNanos());
            while (System.nanoTime() < end) {
                pause();
            }
        }
        process.destroyForcibly().waitFor();
    }

    /** Until the first trace of a publishing is there. */
    private static void awaitPublishing(Modules modules, Process process) {
        while (!modules.hasBegunToPublish() && process.isAlive()) {
            pause();
        }
    }

    /** Short beside a publishing, and long enough to leave the processor to the process. */
    private static void pause() {
        LockSupport.parkNanos(200_000);
    }

    /** The files of both modules. */
    private record Pair(Map<String, String> shop, Map<String, String> billing) {}

    private record Modules(ModuleFixture shop, ModuleFixture billing) {

        static Modules in(Path folder) {
            return new Modules(module(folder.resolve("shop")), module(folder.resolve("billing")));
        }

        private static ModuleFixture module(Path folder) {
            return ModuleFixture.in(folder)
                    .migration("V1__item.sql", ITEM)
                    .migration("V2__note.sql", NOTE)
                    .schema(BOTH)
                    .built();
        }

        Process regenerating() throws Exception {
            return WritingProcess.start(
                    List.of(),
                    System.getProperty("java.class.path"),
                    WritingProcess.arguments("regenerate", database, shop, billing));
        }

        Pair contents() {
            return new Pair(shop.files(), billing.files());
        }

        boolean hasBegunToPublish() {
            return Files.exists(shop.folder().resolve(".migration"))
                    || Files.exists(billing.folder().resolve(".migration"));
        }

        Path backupOfLast() {
            return billing.folder().resolve(".migration/backup");
        }

        /** Whether the next run has something to bring to an end. */
        boolean isUnfinished() {
            return List.of(shop, billing).stream()
                    .map(module -> module.folder().resolve(".migration"))
                    .anyMatch(area -> Files.exists(area.resolve("journal")) || Files.exists(area.resolve("stage")));
        }

        /** Runs once more, without publishing, and requires that both modules are old, or both are new. */
        boolean nextRunFindsNew(Pair old, Pair regenerated) {
            List<Outcome> outcomes = new Run().dryRun().regenerate(shop, billing);
            Pair found = contents();
            boolean isNew = found.equals(regenerated);
            if (!isNew) {
                assertThat(found).isEqualTo(old);
            }
            assertThat(outcomes).extracting(Outcome::result).containsOnly(isNew ? IN_SYNC : WOULD_GENERATE);
            assertThat(shop.folder().resolve(".migration/journal")).doesNotExist();
            assertThat(billing.folder().resolve(".migration/journal")).doesNotExist();
            return isNew;
        }
    }

    /** What was seen. */
    private static final class Tally {

        private int kills;
        private int anywhere;
        private int within;
        private int unfinished;
        private int found;

        /** A kill that was meant for the publishing and came late is looked at like all others, but does not count. */
        void add(boolean meantAnywhere, boolean stopped, boolean isNew) {
            kills++;
            anywhere += meantAnywhere ? 1 : 0;
            within += !meantAnywhere && stopped ? 1 : 0;
            unfinished += stopped ? 1 : 0;
            found += isNew ? 1 : 0;
        }

        @Override
        public String toString() {
            return "%d of %d exactly old or exactly new (%d old, %d new); %d anywhere in the run, %d within publishing"
                            .formatted(kills, kills, kills - found, found, anywhere, within)
                    + ", %d left something unfinished.".formatted(unfinished);
        }
    }
}
