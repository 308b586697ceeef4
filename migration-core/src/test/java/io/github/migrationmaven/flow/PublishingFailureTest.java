/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import static io.github.migrationmaven.report.Result.GENERATED;
import static io.github.migrationmaven.report.Result.IN_SYNC;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.Progress;
import io.github.migrationmaven.report.Outcome;
import io.github.migrationmaven.scratch.EmbeddedServer;
import io.github.migrationmaven.scratch.Filling;
import io.github.migrationmaven.scratch.ScratchDatabase;
import io.github.migrationmaven.testing.ScratchForTests;
import io.github.migrationmaven.testing.SmallDisk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A publishing that cannot be done, or is killed, in a process of its own: the files are the old or the new ones. */
class PublishingFailureTest {

    private static final String ITEM = "CREATE TABLE item (id bigint PRIMARY KEY);\n";
    private static final String WITH_NOTE = "CREATE TABLE item (id bigint PRIMARY KEY, note text);\n";

    private static final String NEW = "src/main/resources/db/migration/V2__schema_change.sql";

    /** What the journal's own package calls its steps; the program never gets there when one is renamed. */
    private static final String PACKAGE = "io.github.migrationmaven.migrations.";

    private static EmbeddedServer server;
    private static ScratchDatabase database;

    @TempDir
    Path folder;

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
    void aDirectoryThatMayNotBeWrittenIsNamed() throws Exception {
        ModuleFixture shop = module("shop");
        Map<String, String> before = shop.files();
        boolean root = Files.getOwner(folder).getName().equals("root");
        List<String> prefix = root ? List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups") : List.of();
        String classPath = WritingProcess.copiedClassPath(Files.createDirectory(folder.resolve("class path")));
        for (Path path : List.of(folder, shop.folder(), shop.migrations())) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("r-xr-xr-x"));
        }

        String printed;
        try {
            printed = WritingProcess.run(prefix, classPath, WritingProcess.arguments("generate", database, shop));
        } finally {
            for (Path path : List.of(folder, shop.folder(), shop.migrations())) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }

        assertThat(printed)
                .contains("PUBLISH_FAILED")
                .contains("Nothing was published: access to " + shop.folder())
                .contains("Make room or give write access, then run the same goal again.");
        assertThat(shop.files()).isEqualTo(before);
    }

    /** Where no small disk can be mounted, the shell's limit on the size of a file stands for it. */
    @Test
    void aDiskThatIsFullLeavesAllAsItWas() throws Exception {
        Optional<SmallDisk> disk = SmallDisk.mount(folder.resolve("shop"));
        if (disk.isEmpty()) {
            aWriteThatFailsHalfWayLeavesAllAsItWas();
            return;
        }
        try (SmallDisk small = disk.get()) {
            ModuleFixture shop = ModuleFixture.in(folder.resolve("shop"))
                    .migration("V1__item.sql", ITEM + "-- " + "long ".repeat(10_000))
                    .schema(WITH_NOTE);
            Path filler = small.fill();
            Map<String, String> before = shop.files();

            assertThat(Run.reason(new Run().regenerate(shop), ErrorCode.PUBLISH_FAILED))
                    .contains("Nothing was published: " + shop.folder().resolve(".migration"))
                    .contains("No space left on device")
                    .contains("Make room");
            assertThat(shop.files()).isEqualTo(before);

            Files.delete(filler);
            Run.is(GENERATED, new Run().regenerate(shop));
            Run.is(IN_SYNC, new Run().verify(shop));
        }
    }

    /** The shell's limit on the size of a file makes a write fail half way, whoever runs the test. */
    @Test
    void aWriteThatFailsHalfWayLeavesAllAsItWas() throws Exception {
        ModuleFixture shop = ModuleFixture.in(folder.resolve("shop"))
                .migration("V1__item.sql", ITEM + "-- " + "long ".repeat(40_000))
                .schema(WITH_NOTE);
        Map<String, String> before = shop.files();

        String printed = WritingProcess.run(
                List.of("bash", "-c", "ulimit -f 100; exec \"$@\"", "bash"),
                System.getProperty("java.class.path"),
                WritingProcess.arguments("regenerate", database, shop));

        assertThat(printed)
                .contains("PUBLISH_FAILED")
                .contains("Nothing was published: " + shop.folder().resolve(".migration"))
                .contains("File too large")
                .contains("Make room");
        assertThat(shop.files()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}.{1}, call {2}")
    @CsvSource({
        "Operation, carryOut, 3, taken back",
        "JournalEntry, readBack, 1, taken back",
        "JournalEntry, close, 1, completed",
    })
    void aKilledRunLeavesTheOldOrTheNew(String type, String method, int count, String said) throws Exception {
        ModuleFixture shop = module("shop").built();
        ModuleFixture billing = module("billing").built();
        Map<String, Map<String, String>> old = Map.of("shop", shop.files(), "billing", billing.files());
        int heard = Transcript.lines().size();

        KilledProcess.killAt(
                PACKAGE + type,
                method,
                count,
                WritingProcess.class,
                WritingProcess.arguments("generate", database, shop, billing));
        Outcome next = new Run().verify(shop);

        assertThat(Transcript.lines().subList(heard, Transcript.lines().size()))
                .anySatisfy(line -> assertThat(line)
                        .contains("A publishing that was stopped")
                        .contains(said));
        if (next.result() == IN_SYNC) {
            assertThat(said).isEqualTo("completed");
            assertThat(billing.files())
                    .containsKeys(NEW, "target/classes" + NEW.substring("src/main/resources".length()));
        } else {
            assertThat(said).isEqualTo("taken back");
            assertThat(Map.of("shop", shop.files(), "billing", billing.files())).isEqualTo(old);
        }
    }

    private ModuleFixture module(String name) {
        return ModuleFixture.in(folder.resolve(name))
                .migration("V1__item.sql", ITEM)
                .schema(WITH_NOTE);
    }
}
