/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.migrations;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of contents. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(byte[] content) {
        return HexFormat.of().formatHex(sha256().digest(content));
    }

    static String of(String content) {
        return of(content.getBytes(StandardCharsets.UTF_8));
    }

    /** The fingerprint of the names and contents of all files below a directory. */
    static String of(Path directory) {
        StringBuilder lines = new StringBuilder();
        for (Path file : Tree.files(directory)) {
            lines.append(of(Tree.bytes(file)))
                    .append(' ')
                    .append(directory.relativize(file))
                    .append('\n');
        }
        return of(lines.toString());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
