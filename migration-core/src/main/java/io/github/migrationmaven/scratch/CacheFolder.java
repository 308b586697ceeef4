/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.scratch;

import static io.github.migrationmaven.ErrorCode.SCRATCH_CACHE_UNUSABLE;

import io.github.migrationmaven.FileFailure;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.Progress;
import java.io.IOException;
import java.nio.file.Path;

/** The folder that holds installations, and the user who must be able to read them. */
record CacheFolder(Path path, RunAs runAs) {

    /**
     * The cache of the options. In place of a default that cannot be used (a home that is read-only, or closed to the
     * user that the server runs as), a folder in the temporary directory.
     *
     * @throws MigrationException when there is none that can be used
     */
    static CacheFolder open(EmbeddedOptions options, RunAs runAs, Progress progress) {
        Path wanted = options.cache().toAbsolutePath().normalize();
        try {
            Folders.makeOwn(wanted, runAs);
            return new CacheFolder(wanted, runAs);
        } catch (IOException e) {
            if (!wanted.equals(EmbeddedOptions.defaultCache())) {
                throw unusable(wanted, "cache", e);
            }
            return inTemporaryDirectory(wanted, e, runAs, progress);
        }
    }

    private static CacheFolder inTemporaryDirectory(Path wanted, IOException why, RunAs runAs, Progress progress) {
        Path instead = Folders.ofUserInTemporaryDirectory();
        try {
            Folders.makeOwn(instead, runAs);
        } catch (IOException e) {
            e.addSuppressed(why);
            throw unusable(instead, "cache", e);
        }
        progress.warn("PostgreSQL's binaries are kept in %s, because %s cannot be used: %s"
                .formatted(instead, wanted, FileFailure.words(why)));
        return new CacheFolder(instead, runAs);
    }

    /** What to throw when a folder that the user can choose by {@code <scratch><parameter>} cannot be used. */
    static MigrationException unusable(Path folder, String parameter, IOException cause) {
        return new MigrationException(
                SCRATCH_CACHE_UNUSABLE,
                "The folder %s (<scratch><%s>) cannot be used: %s"
                        .formatted(folder, parameter, FileFailure.words(cause)),
                "Name a folder of your own with free space: <scratch><%1$s>/path/to/folder</%1$s></scratch>."
                        .formatted(parameter),
                cause);
    }
}
