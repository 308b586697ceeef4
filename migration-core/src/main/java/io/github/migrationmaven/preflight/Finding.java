/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.preflight;

import static java.util.Objects.requireNonNull;

/**
 * What a check has found.
 *
 * @param check its name
 * @param found in words
 * @param wayOut what to do; empty where nothing is to be done
 */
public record Finding(String check, Verdict verdict, String found, String wayOut) {

    public Finding {
        requireNonNull(check, "check is null");
        requireNonNull(verdict, "verdict is null");
        requireNonNull(found, "found is null");
        requireNonNull(wayOut, "wayOut is null");
    }
}
