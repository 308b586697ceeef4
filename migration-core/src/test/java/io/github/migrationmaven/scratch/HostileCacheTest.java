/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.Progress;
import io.github.migrationmaven.testing.ScratchForTests;
import io.github.migrationmaven.testing.SmallDisk;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders, archives and ports that are not as they should be. */
class HostileCacheTest {

    @TempDir
    private Path folder;

    @Test
    void aFolderOfSomebodyElseIsNamedWithItsOwner() throws IOException {
        Path cache = Files.createDirectory(folder.resolve("cache"));
        boolean root = Files.getOwner(cache).getName().equals("root");
        if (root) {
            Files.setAttribute(cache, "unix:uid", RunAs.NOBODY);
        }
        // Without root nothing can be given away: a folder of root does as well.
        Path theirs = root ? cache : Path.of("/usr");

        refused(theirs)
                .hasMessageContaining("The folder " + theirs + " (<scratch><cache>) cannot be used: ")
                .hasMessageContaining(root ? "it belongs to nobody" : "denied")
                .hasMessageContaining("<scratch><cache>/path/to/folder</cache></scratch>");
    }

    @Test
    void aDiskThatIsTooSmallIsToldBeforeItIsFull() throws Exception {
        Optional<SmallDisk> disk = SmallDisk.mount(folder.resolve("small"));
        if (disk.isPresent()) {
            try (SmallDisk small = disk.get()) {
                refused(small.path().resolve("cache"))
                        .hasMessageContaining("it needs 160 MB of free space and has")
                        .hasMessageContaining("with free space");
            }
        } else {
            assertThatThrownBy(() -> Folders.requireSpace(folder, Long.MAX_VALUE >> 20))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("MB of free space and has");
        }
    }

    @Test
    void halfAnArchiveIsNamedWithTheWayOut() throws IOException {
        byte[] whole = Files.readAllBytes(ScratchForTests.options().archive());
        Path half = Files.write(folder.resolve("half.jar"), Arrays.copyOf(whole, whole.length / 2));
        // The list of the files is at the end of a jar: with it the break shows while it is unpacked.
        byte[] garbled = whole.clone();
        Arrays.fill(garbled, whole.length / 3, whole.length / 2, (byte) 7);
        Path garbage = Files.write(folder.resolve("garbled.jar"), garbled);

        for (Path jar : List.of(half, garbage)) {
            Path cache = folder.resolve("cache");
            assertThatThrownBy(() -> EmbeddedServer.start(options(jar, cache), Progress.silent()))
                    .isInstanceOf(MigrationException.class)
                    .hasMessageContaining("The PostgreSQL binaries " + jar + " cannot be unpacked: ")
                    .hasMessageContaining("Delete that file from the local repository");
        }
    }

    @Test
    void aPortThatIsTakenMeanwhileIsGivenUpForAnother() throws Exception {
        ScratchForTests.server();
        EmbeddedOptions options = ScratchForTests.options();
        CacheFolder cache = CacheFolder.open(options, RunAs.detect(), Progress.silent());
        Installation installation = Installation.ensure(options, cache, Progress.silent());
        int last;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            last = free.getLocalPort();
        }
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                Slot slot = Slot.claim(folder.resolve("data"), installation, "directory")) {
            Iterator<Integer> ports =
                    List.of(taken.getLocalPort(), taken.getLocalPort(), last).iterator();

            Postmaster server = Postmaster.start(installation, slot.data(), Map.of(), ports::next);

            assertThat(server.port()).isEqualTo(last);
            assertThat(server.stop()).isTrue();
        }
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> refused(Path cache) {
        return assertThatThrownBy(() ->
                        EmbeddedServer.start(options(ScratchForTests.options().archive(), cache), Progress.silent()))
                .isInstanceOfSatisfying(
                        MigrationException.class,
                        e -> assertThat(e.code()).isEqualTo(ErrorCode.SCRATCH_CACHE_UNUSABLE));
    }

    private static EmbeddedOptions options(Path jar, Path cache) {
        return new EmbeddedOptions(jar, ScratchForTests.options().version(), cache, Optional.empty(), Map.of());
    }
}
