/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.plan;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** The casts between built-in types that {@code pg_cast} holds; a test compares the list with the server's. */
final class CastPaths {

    private static final Set<String> ALL = read();

    private CastPaths() {}

    /** All casts, each as {@code from -> to}. */
    static Set<String> all() {
        return ALL;
    }

    /** Whether PostgreSQL itself casts from one built-in type to the other. */
    static boolean exist(String from, String to) {
        return ALL.contains(from + " -> " + to);
    }

    private static Set<String> read() {
        try (InputStream resource = CastPaths.class.getResourceAsStream("casts.txt")) {
            if (resource == null) {
                throw new IllegalStateException("The resource casts.txt is missing beside " + CastPaths.class);
            }
            return new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))
                    .lines()
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
