/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.report;

import static java.util.Objects.requireNonNull;

/**
 * A migration that a run wrote, or in a dry run would have written.
 *
 * @param name without its directory
 * @param bytes its size
 */
public record WrittenFile(String name, long bytes) {

    public WrittenFile {
        requireNonNull(name, "name is null");
    }
}
