/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.scratch;

import static io.github.migrationmaven.ErrorCode.SCRATCH_CACHE_UNUSABLE;
import static io.github.migrationmaven.ErrorCode.SCRATCH_FAILED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.Progress;
import io.github.migrationmaven.testing.ScratchForTests;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How servers start and stop. The installation is the one that all tests share; slots are this class's own. */
class EmbeddedServerTest {

    private final SaidProgress said = new SaidProgress();

    @TempDir
    private static Path slots;

    @TempDir
    private Path folder;

    @Test
    void theVersionIsTheServersOwn() {
        ScratchServer server = ScratchForTests.server();
        String version = ScratchForTests.options().version();
        assertThat(version).startsWith(server.version() + ".");
        assertThat(server.major()).isEqualTo(Integer.parseInt(version.split("\\.")[0]));
    }

    @Test
    void aSlotIsUsedAgainAfterAShutdown() throws Exception {
        Path first = start(options(), server -> Files.createFile(slot(server).resolve("kept")));
        assertThat(first).exists();
        Path second = start(options(), server -> slot(server).resolve("kept"));
        assertThat(second).isEqualTo(first).exists();
    }

    @Test
    void aSlotThatIsNotAsItWasFoundIsThrownAway() throws Exception {
        Path kept = start(options(), server -> {
            try (ScratchDatabase database = server.create("dirty", Filling.NOTHING)) {
                Sql.run(database.settings(), "ALTER SYSTEM SET work_mem TO '7MB'");
            }
            return Files.createFile(slot(server).resolve("thrown-away"));
        });
        assertThat(kept).exists();
        start(options(), server -> {
            assertThat(kept).doesNotExist();
            return kept;
        });
    }

    @Test
    void eachSlotHasAPasswordOfItsOwn() throws Exception {
        try (EmbeddedServer one = EmbeddedServer.start(options(), said);
                EmbeddedServer two = EmbeddedServer.start(options(), said);
                ScratchDatabase first = one.create("password", Filling.NOTHING);
                ScratchDatabase second = two.create("password", Filling.NOTHING)) {
            assertThat(first.settings().password())
                    .hasSize(32)
                    .isNotEqualTo(second.settings().password());
            assertThat(slot(one)).isNotEqualTo(slot(two));
            assertThat(first.settings().toString())
                    .doesNotContain(first.settings().password());
        }
    }

    @Test
    void theServerListensOnLoopbackAlone() throws Exception {
        start(options(Map.of("listen_addresses", "*", "unix_socket_directories", "/tmp")), server -> {
            try (ScratchDatabase database = server.create("address", Filling.NOTHING)) {
                assertThat(Sql.value(database.settings(), "SHOW listen_addresses"))
                        .isEqualTo("127.0.0.1");
                assertThat(Sql.value(database.settings(), "SHOW unix_socket_directories"))
                        .isEmpty();
                int port = URI.create(database.settings().url().substring("jdbc:".length()))
                        .getPort();
                for (InetAddress address : otherAddresses()) {
                    assertThatThrownBy(() -> {
                                try (Socket socket = new Socket()) {
                                    socket.connect(new InetSocketAddress(address, port), 1000);
                                }
                            })
                            .isInstanceOf(IOException.class);
                }
                return folder;
            }
        });
    }

    private static List<InetAddress> otherAddresses() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .toList();
    }

    @Test
    void aLargeSchemaCanBeDroppedInOneTransaction() throws SQLException {
        try (ScratchDatabase database = ScratchForTests.empty()) {
            assertThat(Sql.value(database.settings(), "SHOW max_locks_per_transaction"))
                    .isEqualTo("4096");
        }
    }

    @Test
    void settingsOfTheUserWin() throws Exception {
        start(options(Map.of("max_connections", "21")), server -> {
            try (ScratchDatabase database = server.create("settings", Filling.NOTHING)) {
                assertThat(Sql.value(database.settings(), "SHOW max_connections"))
                        .isEqualTo("21");
                return folder;
            }
        });
    }

    @Test
    void aSettingThatPostgresRefusesIsNamed() {
        assertFails(options(Map.of("no_such_setting", "1")), SCRATCH_FAILED, "parameter \"no_such_setting\"");
        assertThat(said.warnings).isEmpty();
    }

    @Test
    void aKilledBuildsServerIsEndedByTheNextStart() throws Exception {
        ChildJvm child = ChildJvm.launch(options()).started();
        ProcessHandle orphan = child.server();
        Path slot = child.slot();
        child.kill();
        assertThat(orphan.isAlive()).isTrue();
        start(options(), server -> {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(slot(server)).isEqualTo(slot);
            return folder;
        });
    }

    @Test
    void aProcessThatOnlyHasThePidOfAServerIsLeftAlone() throws Exception {
        Path slot = start(options(), EmbeddedServerTest::slot);
        Process bystander = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(slot.resolve("postmaster.pid"), bystander.pid() + "\n" + slot + "\n");
            Files.delete(slot.resolveSibling("slot-0.clean"));
            assertThat(start(options(), EmbeddedServerTest::slot)).isEqualTo(slot);
            assertThat(bystander.isAlive()).isTrue();
        } finally {
            bystander.destroyForcibly();
        }
    }

    @Test
    void systemExitStopsTheServer() throws Exception {
        ChildJvm child = ChildJvm.launch(options()).started();
        ProcessHandle server = child.server();
        assertThat(child.exit()).isEqualTo(3);
        server.onExit().get(10, TimeUnit.SECONDS);
        assertThat(child.slot().resolveSibling("slot-0.clean")).doesNotExist();
    }

    @Test
    void aFolderThatCannotBeMadeIsNamedWithItsParameter() {
        EmbeddedOptions shared = ScratchForTests.options();
        Path impossible = Path.of("/proc/scratch");
        EmbeddedOptions cache =
                new EmbeddedOptions(shared.archive(), shared.version(), impossible, Optional.empty(), Map.of());
        assertFails(cache, SCRATCH_CACHE_UNUSABLE, "The folder /proc/scratch (<scratch><cache>) cannot be used");
        EmbeddedOptions slots = new EmbeddedOptions(
                shared.archive(), shared.version(), shared.cache(), Optional.of(impossible), Map.of());
        assertFails(slots, SCRATCH_CACHE_UNUSABLE, "(<scratch><directory>) cannot be used");
    }

    @Test
    void aFileInPlaceOfTheCacheIsNamed() throws IOException {
        Path file = Files.createFile(folder.resolve("cache"));
        EmbeddedOptions shared = ScratchForTests.options();
        assertFails(
                new EmbeddedOptions(shared.archive(), shared.version(), file, Optional.empty(), Map.of()),
                SCRATCH_CACHE_UNUSABLE,
                file + " is there already");
    }

    @Test
    void aFullDiskIsNoticedBeforehand() {
        assertThatThrownBy(() -> Folders.requireSpace(folder, 1L << 40))
                .isInstanceOf(IOException.class)
                .hasMessageMatching("it needs 1099511627776 MB of free space and has \\d+ MB");
    }

    @Test
    void anArchiveThatIsNoneIsNamed() throws IOException {
        Path broken = Files.writeString(folder.resolve("postgres-17.11.0.jar"), "not a jar");
        assertFails(EmbeddedOptions.of(broken, "17.11.0"), SCRATCH_FAILED, broken + " cannot be unpacked");
    }

    @Test
    void aClosedServerMakesNoDatabases() throws Exception {
        EmbeddedServer server = EmbeddedServer.start(options(), said);
        ScratchDatabase left = server.create("left", Filling.NOTHING);
        server.close();
        server.close();
        left.close();
        assertThat(said.warnings).isEmpty();
        assertThatThrownBy(() -> server.create("late", Filling.NOTHING)).isInstanceOf(MigrationException.class);
    }

    private void assertFails(EmbeddedOptions options, ErrorCode code, String words) {
        assertThatThrownBy(() -> EmbeddedServer.start(options, said).close())
                .isInstanceOfSatisfying(
                        MigrationException.class, e -> assertThat(e.code()).isEqualTo(code))
                .hasMessageContaining(words);
    }

    private interface Use {
        Path of(EmbeddedServer server) throws Exception;
    }

    private static Path start(EmbeddedOptions options, Use use) throws Exception {
        try (EmbeddedServer server = EmbeddedServer.start(options, Progress.silent())) {
            return use.of(server);
        }
    }

    private static Path slot(EmbeddedServer server) throws SQLException {
        try (ScratchDatabase database = server.create("slot", Filling.NOTHING)) {
            return Path.of(Sql.value(database.settings(), "SHOW data_directory"));
        }
    }

    private EmbeddedOptions options() {
        return options(Map.of());
    }

    private EmbeddedOptions options(Map<String, String> settings) {
        EmbeddedOptions shared = ScratchForTests.options();
        ScratchForTests.server();
        return new EmbeddedOptions(shared.archive(), shared.version(), shared.cache(), Optional.of(slots), settings);
    }
}
