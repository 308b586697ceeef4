/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.migrations.JournalEntry.Backup;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublisherTest {

    private static final Backup KEPT = new Backup(true, Optional.empty());

    @TempDir(factory = FastDirectory.class)
    Path directory;

    private Modules modules;
    private Path orders;

    @BeforeEach
    void createModules() throws IOException {
        modules = Modules.create(directory);
        orders = modules.migrations("orders");
    }

    @Test
    void whatWasPublishedIsThereAndListed() {
        List<PublishedFile> published = publisher().publish(modules.publications());

        assertThat(published).hasSize(5);
        assertThat(published.get(1).path()).isEqualTo(orders.resolve("V2__other.sql"));
        assertThat(published.get(1).bytes()).isEqualTo(12);
        assertThat(published.get(1).sha256()).isEqualTo(Fingerprint.of("SELECT 'ü';"));
        assertThat(orders.resolve("V1__first.sql")).hasContent("SELECT 'new';");
        assertThat(orders.resolve("V2__other.sql")).hasContent("SELECT 'ü';");
        assertThat(orders.resolve("V2__second.sql")).doesNotExist();
        assertThat(orders.resolve("V2__second.sql.conf")).doesNotExist();
        assertThat(orders.resolve("R__view.sql")).hasContent("SELECT 3;");
        assertThat(modules.module("orders").resolve(DeclaredCatalog.FILE)).hasContent("new catalog");
        assertThat(modules.migrations("billing").resolve("V1__initial_schema.sql"))
                .hasContent("SELECT 'billing';");
    }

    @Test
    void theOutputHasTheSameFiles() {
        publisher().publish(modules.publications());

        Path output = modules.module("orders").resolve("target/classes/db/migration");
        assertThat(Tree.files(output).stream().map(path -> path.getFileName().toString()))
                .containsExactly("V1__first.sql", "V2__other.sql");
        assertThat(output.resolve("V1__first.sql")).hasContent("SELECT 'new';");
        assertThat(modules.module("billing").resolve("target/classes/db/migration/V1__initial_schema.sql"))
                .hasContent("SELECT 'billing';");
    }

    @Test
    void whatWasReplacedAndRemovedIsInTheBackup() {
        Publisher.keepingBackups(Optional.of("before-release")).publish(modules.publications());

        Path backup = modules.module("orders").resolve(".migration/backup/0001-before-release");
        assertThat(backup.resolve("src/main/resources/db/migration/V1__first.sql"))
                .hasContent("SELECT 1;");
        assertThat(backup.resolve("src/main/resources/db/migration/V2__second.sql"))
                .hasContent("SELECT '${x}';");
        assertThat(backup.resolve("src/main/resources/db/migration/V2__second.sql.conf"))
                .exists();
        assertThat(backup.resolve(DeclaredCatalog.FILE)).hasContent("old catalog");
        assertThat(modules.module("billing").resolve(".migration/backup")).doesNotExist();
        assertThat(modules.module("orders").resolve(".migration/.gitignore")).hasContent("*");
    }

    @Test
    void noBackupIsLeftWhenNoneIsWanted() {
        Publisher.withoutBackups().publish(modules.publications());

        assertThat(modules.module("orders").resolve(".migration/backup")).doesNotExist();
        assertThat(modules.module("orders").resolve(".migration/stage")).doesNotExist();
    }

    @Test
    void theLastFiveBackupsStay() throws Exception {
        for (int i = 0; i < 7; i++) {
            Draft draft = Draft.empty(MigrationDirectory.read(orders))
                    .with(DraftFile.replacing(modules.module("orders").resolve(DeclaredCatalog.FILE), "catalog " + i));
            publish(draft);
        }

        try (var backups = Files.list(modules.module("orders").resolve(".migration/backup"))) {
            assertThat(backups.map(path -> path.getFileName().toString()).sorted())
                    .containsExactly("0003", "0004", "0005", "0006", "0007");
        }
    }

    @Test
    void aLabelIsFitForADirectory() {
        assertThatThrownBy(() -> Publisher.keepingBackups(Optional.of("../x")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anEmptyDraftTouchesNothing() throws Exception {
        SortedMap<String, String> before = modules.contents();

        assertThat(publish(Draft.empty(MigrationDirectory.read(orders)))).isEmpty();

        assertThat(modules.contents()).isEqualTo(before);
        assertThat(modules.module("orders").resolve(".migration")).doesNotExist();
    }

    @Test
    void aDirectoryThatHasChangedSinceTheProofIsLeftAlone() throws Exception {
        List<Publication> publications = modules.publications();
        modules.write("billing/src/main/resources/db/migration/V1__meanwhile.sql", "SELECT 1;");

        assertRefused(() -> publisher().publish(publications), "have changed since");
    }

    @Test
    void aFileThatIsThereAlreadyIsLeftAlone() throws Exception {
        Path notes = modules.module("orders").resolve("notes.txt");
        Files.writeString(notes, "mine");

        assertRefused(() -> publish(draft().with(DraftFile.added(notes, "x"))), "notes.txt is there already");
    }

    @Test
    void aFileWhereADirectoryShouldBeStopsAllModules() throws Exception {
        modules.write("billing/src/main/resources/db", "not a directory");

        assertRefused(() -> publisher().publish(modules.publications()), "db is to be a directory");
    }

    @Test
    void aDirectoryWhereAFileShouldBeIsLeftAlone() throws Exception {
        Path target = modules.module("orders").resolve("catalog");
        Files.createDirectory(target);

        assertRefused(() -> publish(draft().with(DraftFile.replacing(target, "x"))), "catalog is a directory");
    }

    @Test
    void aLinkIsNotReplacedByAFile() throws Exception {
        Path catalog = modules.module("orders").resolve(DeclaredCatalog.FILE);
        Files.delete(catalog);
        Files.writeString(directory.resolve("elsewhere"), "shared");
        Files.createSymbolicLink(catalog, directory.resolve("elsewhere"));

        assertRefused(() -> publisher().publish(modules.publications()), "declared.catalog is a directory, a link");
    }

    @Test
    void aDirectoryBehindALinkIsWrittenTo() throws Exception {
        Path real = Files.createDirectory(directory.resolve("real"));
        Path link = modules.module("billing").resolve("linked");
        Files.createSymbolicLink(link, real);
        Draft draft = Draft.empty(MigrationDirectory.read(link))
                .with(DraftFile.added(link.resolve("V1__a.sql"), "SELECT 1;"));

        publisher().publish(List.of(new Publication(modules.module("billing"), proven(draft), Optional.empty())));

        assertThat(real.resolve("V1__a.sql")).hasContent("SELECT 1;");
    }

    @Test
    void aDirectoryOutsideOfTheModuleIsBackedUpToo() throws Exception {
        Path shared = Files.createDirectory(directory.resolve("shared"));
        Files.writeString(shared.resolve("V1__a.sql"), "SELECT 1;");
        Draft draft = Draft.removingHistory(MigrationDirectory.read(shared));

        publish(draft);

        assertThat(shared.resolve("V1__a.sql")).doesNotExist();
        assertThat(Tree.files(modules.module("orders").resolve(".migration/backup")))
                .singleElement()
                .satisfies(file -> assertThat(file).hasContent("SELECT 1;"));
    }

    @Test
    void aFileThatDoesNotReadBackTakesAllBack() throws Exception {
        Disk lying = new LyingDisk(orders.resolve("V2__other.sql"));

        assertRefused(
                () -> new Publisher(KEPT, lying, Duration.ofSeconds(5)).publish(modules.publications()),
                "V2__other.sql does not read back");
    }

    @Test
    void aModuleThatIsHeldIsWaitedForOnlySoLong() throws Exception {
        try (Locks held = Locks.of(List.of(modules.module("billing")), Disk.real(), Duration.ZERO)) {
            held.requireHeld();
            assertRefused(
                    () -> new Publisher(KEPT, Disk.real(), Duration.ZERO).publish(modules.publications()),
                    "Another run is publishing migrations of " + modules.module("billing"));
        }
        assertThat(publisher().publish(modules.publications())).hasSize(5);
    }

    @Test
    void ofTwoRunsAtOnceOnePublishes() throws Exception {
        List<Publication> publications = modules.publications();
        CountDownLatch start = new CountDownLatch(2);
        Callable<List<PublishedFile>> run = () -> {
            start.countDown();
            start.await();
            return publisher().publish(publications);
        };
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<Throwable> failures = new ArrayList<>();
        try {
            for (Future<List<PublishedFile>> future : List.of(threads.submit(run), threads.submit(run))) {
                try {
                    future.get();
                } catch (ExecutionException e) {
                    failures.add(e.getCause());
                }
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(failures).singleElement().isInstanceOf(MigrationException.class);
        assertThat(orders.resolve("V1__first.sql")).hasContent("SELECT 'new';");
    }

    @Test
    void aMoveToAnotherFileSystemIsAMoveAllTheSame(@TempDir Path other) throws Exception {
        Path from = directory.resolve("from");
        Path to = other.resolve("to");
        Files.writeString(from, "content");
        Files.writeString(to, "before");

        Disk.real().move(from, to);

        assertThat(to).hasContent("content");
        assertThat(from).doesNotExist();
        assertThat(Disk.halfMoved(to)).doesNotExist();
    }

    private void assertRefused(ThrowingCallable publishing, String message) throws IOException {
        SortedMap<String, String> before = modules.contents();

        assertThatThrownBy(publishing)
                .isInstanceOfSatisfying(
                        MigrationException.class,
                        failure -> assertThat(failure.code()).isEqualTo(ErrorCode.PUBLISH_FAILED))
                .hasMessageContaining(message);

        assertThat(modules.contents()).isEqualTo(before);
        assertThat(new WorkArea(modules.module("orders")).journal()).doesNotExist();
        assertThat(new WorkArea(modules.module("billing")).journal()).doesNotExist();
        assertThat(modules.module("orders").resolve(".migration/backup")).doesNotExist();
    }

    private Draft draft() {
        return Draft.empty(MigrationDirectory.read(orders))
                .with(DraftFile.added(orders.resolve("V3__c.sql"), "SELECT 3;"));
    }

    private List<PublishedFile> publish(Draft draft) {
        return publisher().publish(List.of(new Publication(modules.module("orders"), proven(draft), Optional.empty())));
    }

    private static ProvenDraft proven(Draft draft) {
        return draft.prove(nothing -> {});
    }

    private static Publisher publisher() {
        return Publisher.keepingBackups(Optional.empty());
    }

    /** Says that it has written one file, and has written something else. */
    private static final class LyingDisk implements Disk {

        private final Disk real = Disk.real();
        private final Path about;

        private LyingDisk(Path about) {
            this.about = about;
        }

        @Override
        public void createDirectory(Path directory) throws IOException {
            real.createDirectory(directory);
        }

        @Override
        public void write(Path file, byte[] content) throws IOException {
            real.write(file, content);
        }

        @Override
        public void sync(Path directory) throws IOException {
            real.sync(directory);
        }

        @Override
        public void move(Path from, Path to) throws IOException {
            real.move(from, to);
            if (to.equals(about)) {
                real.write(to, "rotten".getBytes(StandardCharsets.UTF_8));
            }
        }

        @Override
        public void delete(Path path) throws IOException {
            real.delete(path);
        }

        @Override
        public byte[] read(Path file) throws IOException {
            return real.read(file);
        }
    }
}
