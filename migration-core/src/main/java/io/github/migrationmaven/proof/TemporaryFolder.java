/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.proof;

import static java.util.Comparator.reverseOrder;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.FileFailure;
import io.github.migrationmaven.MigrationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A folder in the system's temporary directory, which closing removes with all that is in it. */
public record TemporaryFolder(Path path) implements AutoCloseable {

    /**
     * A new folder.
     *
     * @throws MigrationException TEMPORARY_FOLDER_FAILED when it cannot be made
     */
    public static TemporaryFolder create() {
        try {
            return new TemporaryFolder(
                    Files.createTempDirectory("migration-proof").toRealPath());
        } catch (IOException e) {
            throw failed("could not be made in " + System.getProperty("java.io.tmpdir"), e);
        }
    }

    @Override
    public void close() {
        try (Stream<Path> content = Files.walk(path)) {
            for (Path file : content.sorted(reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw failed(path + " could not be removed", e);
        }
    }

    private static MigrationException failed(String what, IOException e) {
        return new MigrationException(
                ErrorCode.TEMPORARY_FOLDER_FAILED,
                "The temporary folder for migrations " + what + ": " + FileFailure.words(e),
                "Give Java a folder with free space: MAVEN_OPTS=-Djava.io.tmpdir=/path/to/folder.",
                e);
    }
}
