/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.testing.ScratchForTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cache: built once, by whoever comes first, for whatever user the server has to run as. */
class FirstUseTest {

    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

    private static final RunAs PLAIN = new RunAs(List.of(), false);

    @TempDir
    private Path folder;

    @Test
    void twoBuildsAtOnceShareOneInstallationButNoSlot() throws Exception {
        EmbeddedOptions options =
                options(folder.resolve("cache"), ScratchForTests.options().archive());
        try (ChildJvm one = ChildJvm.launch(options);
                ChildJvm two = ChildJvm.launch(options)) {
            one.started();
            two.started();
            assertThat(one.slot()).isNotEqualTo(two.slot());
            assertThat(Stream.of(one.said(), two.said()).filter(said -> said.contains("unpacking")))
                    .hasSize(1);
            assertThat(one.server().isAlive() && two.server().isAlive()).isTrue();
        }
        breakAndStart(options);
    }

    /** In the same test, so that it needs no third unpacking. */
    private void breakAndStart(EmbeddedOptions options) throws IOException {
        Path program = installation(options.cache()).resolve("bin/postgres");
        byte[] whole = Files.readAllBytes(program);
        Files.write(program, Arrays.copyOf(whole, whole.length / 2));
        SaidProgress said = new SaidProgress();
        try (EmbeddedServer server = EmbeddedServer.start(options, said)) {
            assertThat(server.version()).isNotEmpty();
        }
        assertThat(said.warnings).singleElement().asString().contains("did not start and is unpacked anew");
        assertThat(program).hasBinaryContent(whole);
    }

    @Test
    void anInstallationOfAnEarlierBootIsCheckedBeforeUse() throws IOException {
        Path cache = folder.resolve("cache");
        Path installation = imitated(cache);
        String checksum = Folders.checksum(Stream.of("bin", "lib", "share", "template")
                .map(installation::resolve)
                .toList());
        Path ready = installation.resolve("ready");

        Files.writeString(ready, "earlier\n" + checksum + "\n");
        Installation.ensure(options(cache, emptyArchive()), new CacheFolder(cache, PLAIN), new SaidProgress());
        assertThat(Files.readAllLines(ready)).containsExactly(Boot.id().orElse("unknown"), checksum);

        Files.writeString(ready, "earlier\n" + checksum + "\n");
        Files.writeString(installation.resolve("bin/postgres"), "torn");
        assertThatThrownBy(() -> Installation.ensure(
                        options(cache, emptyArchive()), new CacheFolder(cache, PLAIN), new SaidProgress()))
                .as("the attempt to unpack anew")
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("cannot be unpacked");
    }

    @Test
    void aNormalUserNeedsNoTricks() throws Exception {
        Path cache = seeded(folder.resolve("cache"), "");
        List<String> prefix = List.of();
        if (isRoot()) {
            prefix = AS_NOBODY;
            giveTopOf(cache);
        }
        try (ChildJvm child = launch(prefix, Map.of(), cache)) {
            assertThat(child.started().said()).isEqualTo("[][]");
            assertThat(child.server().info().user()).isEqualTo(Optional.of(isRoot() ? "nobody" : currentUser()));
        }
    }

    @Test
    void rootWithoutNamespacesStartsTheServerAsNobody() throws Exception {
        Path cache = seeded(folder.resolve("cache"), isRoot() ? "-nobody" : "");
        if (isRoot()) {
            Path installation = installation(cache);
            Folders.permit(installation, "rwx--x--x");
            give(installation.resolve("template"));
        }
        try (ChildJvm child = launch(List.of(), without("unshare"), cache)) {
            assertThat(child.started().said()).isEqualTo("[][]");
            assertThat(child.server().info().user()).isEqualTo(Optional.of(isRoot() ? "nobody" : currentUser()));
        }
    }

    @Test
    void rootWithoutAnyOtherUserIsToldTheWaysOut() throws Exception {
        Path cache = seeded(folder.resolve("cache"), "");
        try (ChildJvm child = launch(List.of(), without("unshare", "setpriv"), cache)) {
            if (isRoot()) {
                assertThat(child.failure())
                        .startsWith("SCRATCH_FAILED Maven runs as root")
                        .contains("Run Maven as a normal user", "<scratch><url>");
            } else {
                assertThat(child.started().said()).isEqualTo("[][]");
            }
        }
    }

    @Test
    void aDefaultCacheThatCannotBeUsedIsReplacedByATemporaryFolder() {
        SaidProgress said = new SaidProgress();
        String home = System.getProperty("user.home");
        String temporary = System.getProperty("java.io.tmpdir");
        try {
            System.setProperty("user.home", "/proc/nowhere");
            System.setProperty("java.io.tmpdir", folder.toString());
            CacheFolder cache = CacheFolder.open(EmbeddedOptions.of(Path.of("unused.jar"), "17.11.0"), PLAIN, said);
            if (EmbeddedOptions.defaultCache().startsWith("/proc")) {
                assertThat(cache.path()).hasParent(folder);
                assertThat(said.warnings).singleElement().asString().contains("/proc/nowhere", folder.toString());
            } else {
                assertThat(cache.path()).isEqualTo(EmbeddedOptions.defaultCache());
            }
        } finally {
            System.setProperty("user.home", home);
            System.setProperty("java.io.tmpdir", temporary);
        }
    }

    private ChildJvm launch(List<String> prefix, Map<String, String> environment, Path cache) throws IOException {
        Folders.permit(folder, "rwxr-xr-x");
        Path jars = Files.createDirectory(folder.resolve("jars"));
        return ChildJvm.launch(prefix, ChildJvm.copiedClassPath(jars), environment, options(cache, emptyArchive()));
    }

    /** An archive of the right platform with nothing in it, for installations that are there. */
    private Path emptyArchive() throws IOException {
        Path jar = folder.resolve("empty.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry("postgres-" + platform() + ".txz"));
        }
        return jar;
    }

    private static String platform() throws IOException {
        return Archive.open(ScratchForTests.options().archive()).platform();
    }

    /** A search path on which these programs fail. */
    private Map<String, String> without(String... programs) throws IOException {
        Path bin = Files.createDirectory(folder.resolve("bin"));
        for (String program : programs) {
            Path file = Files.writeString(bin.resolve(program), "#!/bin/sh\nexit 1\n");
            assertThat(file.toFile().setExecutable(true)).isTrue();
        }
        return Map.of("PATH", bin + ":" + System.getenv("PATH"));
    }

    private static EmbeddedOptions options(Path cache, Path archive) {
        String version = ScratchForTests.options().version();
        return new EmbeddedOptions(archive, version, cache, Optional.empty(), Map.of());
    }

    /** A cache with the shared installation, whose programs are linked where they can be: no time for unpacking. */
    private static Path seeded(Path cache, String user) throws IOException {
        ScratchForTests.server();
        Path original = installation(ScratchForTests.options().cache());
        Path copy = cache.resolve(key(user)).resolve("installation");
        Files.createDirectories(copy.getParent());
        try (Stream<Path> files = Files.walk(original)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path place = copy.resolve(original.relativize(file).toString());
                boolean program = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                        && !original.relativize(file).startsWith("template")
                        && !file.getParent().equals(original);
                if (program && isOnSameDisk(file, copy.getParent())) {
                    Files.createLink(place, file);
                } else {
                    Files.copy(file, place, LinkOption.NOFOLLOW_LINKS);
                }
            }
        }
        return cache;
    }

    private static boolean isOnSameDisk(Path one, Path other) throws IOException {
        return Files.getFileStore(one).equals(Files.getFileStore(other));
    }

    /** Something that looks like an installation. */
    private static Path imitated(Path cache) throws IOException {
        Path installation = cache.resolve(key("")).resolve("installation");
        for (String name : List.of("bin/postgres", "lib/x", "share/x", "template/PG_VERSION", "password")) {
            Path file = installation.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, name);
        }
        return installation;
    }

    private static String key(String user) throws IOException {
        return "postgresql-" + ScratchForTests.options().version() + "-" + platform() + user + "-1";
    }

    private static Path installation(Path cache) throws IOException {
        Path plain = cache.resolve(key("")).resolve("installation");
        return Files.exists(plain) ? plain : cache.resolve(key("-nobody")).resolve("installation");
    }

    private static void give(Path tree) throws IOException {
        Folders.giveTo(new RunAs(List.of(), true), tree);
    }

    /** Gives a cache away, except for programs, which may be links. */
    private static void giveTopOf(Path cache) throws IOException {
        Path installation = installation(cache);
        for (Path file : List.of(cache, installation.getParent(), installation)) {
            Files.setAttribute(file, "unix:uid", RunAs.NOBODY);
        }
        give(installation.resolve("template"));
        give(installation.resolve("password"));
        give(installation.resolve("ready"));
    }

    private static boolean isRoot() throws IOException {
        return Files.getAttribute(Path.of("/proc/self"), "unix:uid", LinkOption.NOFOLLOW_LINKS)
                .equals(0);
    }

    private static String currentUser() {
        return System.getProperty("user.name");
    }
}
