/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.migrations;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A file that a draft writes.
 *
 * @param path where it is to lie, absolute
 * @param text its content, written as UTF-8 as it is
 * @param replaces whether a file of this path may be there already; if not, one that is there stops the publishing
 */
public record DraftFile(Path path, String text, boolean replaces) {

    public DraftFile {
        path = path.toAbsolutePath().normalize();
        requireNonNull(text, "text is null");
    }

    /** A file that must not be there yet. */
    public static DraftFile added(Path path, String text) {
        return new DraftFile(path, text, false);
    }

    /** A file that takes the place of the one that is there, if any. */
    public static DraftFile replacing(Path path, String text) {
        return new DraftFile(path, text, true);
    }

    /** The content as it is written. */
    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
