/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.migrations;

import java.nio.file.Path;

/**
 * A file that has been published and read back.
 *
 * @param path where it lies, absolute
 * @param bytes its length
 * @param sha256 of its content, in lower-case hexadecimal digits
 */
public record PublishedFile(Path path, long bytes, String sha256) {}
