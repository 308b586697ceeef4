/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.testing;

import io.github.migrationmaven.Progress;
import io.github.migrationmaven.scratch.EmbeddedOptions;
import io.github.migrationmaven.scratch.EmbeddedServer;
import io.github.migrationmaven.scratch.Filling;
import io.github.migrationmaven.scratch.ScratchDatabase;
import io.github.migrationmaven.scratch.ScratchServer;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One embedded server for all tests of a JVM, started when the first test asks for it and stopped with the JVM.
 *
 * <p>The system property {@value #BINARIES}, which the build sets, names the jar with the programs; its name has the
 * version.
 */
public final class ScratchForTests {

    static final String BINARIES = "migration.test.postgresBinaries";

    private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+\\.\\d+");

    private ScratchForTests() {}

    private static final class Shared {
        static final ScratchServer SERVER = EmbeddedServer.start(options(), Progress.silent());
    }

    public static ScratchServer server() {
        return Shared.SERVER;
    }

    /** An empty database; the test closes it. */
    public static ScratchDatabase empty() {
        return server().create("test", Filling.NOTHING);
    }

    /** The options of the shared server: with the cache of this user, so that builds after the first are fast. */
    public static EmbeddedOptions options() {
        String binaries = System.getProperty(BINARIES);
        if (binaries == null) {
            throw new IllegalStateException(
                    "System property " + BINARIES + " is not set: run the tests through Maven.");
        }
        Path jar = Path.of(binaries);
        Matcher version = VERSION.matcher(jar.getFileName().toString());
        if (!version.find()) {
            throw new IllegalStateException("The name of " + jar + " has no version of PostgreSQL.");
        }
        return EmbeddedOptions.of(jar, version.group());
    }

    /** The same for another version, whose programs the build has laid beside those of the shared server. */
    public static EmbeddedOptions options(String version) {
        Path jar = options().archive();
        String name = VERSION.matcher(jar.getFileName().toString()).replaceFirst(version);
        return EmbeddedOptions.of(jar.resolveSibling(name), version);
    }
}
