/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven;

/** What {@code regenerate} does with the migrations that are there. */
enum History {
    /** New ones take the place of all versioned and baseline migrations. */
    REPLACE
}
