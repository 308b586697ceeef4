/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.scratch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The time since this machine was started. Within one boot what was written is what is read; after a power cut files
 * that were never flushed may be torn.
 */
final class Boot {

    private static final Path LINUX = Path.of("/proc/sys/kernel/random/boot_id");

    private Boot() {}

    /** A name of this boot; empty on platforms that have none, where every file counts as one of an earlier boot. */
    static Optional<String> id() {
        try {
            return Files.isReadable(LINUX) ? Optional.of(Files.readString(LINUX).strip()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static boolean isThis(String id) {
        return id().filter(id::equals).isPresent();
    }
}
