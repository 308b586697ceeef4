/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.migrations;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What is to be published in one module.
 *
 * @param module the directory of the module's {@code pom.xml}, absolute
 * @param output where the build has its copy of the migration directory, such as {@code target/classes/db/migration}:
 *     it gets the same files and loses the same, so that the artifact of the same build has them
 */
public record Publication(Path module, ProvenDraft draft, Optional<Path> output) {

    public Publication {
        module = module.toAbsolutePath().normalize();
        requireNonNull(draft, "draft is null");
        output = output.map(path -> path.toAbsolutePath().normalize());
    }
}
