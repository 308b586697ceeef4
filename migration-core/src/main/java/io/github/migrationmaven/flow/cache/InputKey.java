/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow.cache;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/**
 * The name of everything that an outcome depends on: equal keys mean equal inputs.
 *
 * @param hex a SHA-256, 64 hexadecimal digits
 */
public record InputKey(String hex) {

    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");

    public InputKey {
        requireNonNull(hex, "hex is null");
        if (!SHAPE.matcher(hex).matches()) {
            throw new IllegalArgumentException("Not a key: " + hex);
        }
    }
}
