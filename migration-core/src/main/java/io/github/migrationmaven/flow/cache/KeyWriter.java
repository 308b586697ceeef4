/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow.cache;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Writes values into a SHA-256, each with its length before it, so that no two sequences of values run together. */
final class KeyWriter {

    private final MessageDigest digest = sha256();

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    void text(String text) {
        bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    void number(int number) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
    }

    void bytes(byte[] bytes) {
        number(bytes.length);
        digest.update(bytes);
    }

    /** The key of all that was written; ends the writing. */
    InputKey key() {
        return new InputKey(HexFormat.of().formatHex(digest.digest()));
    }
}
