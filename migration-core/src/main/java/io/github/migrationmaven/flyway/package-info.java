/* SPDX-License-Identifier: Apache-2.0 */
/** Runs migration files on a database and reads a history, by Flyway itself. */
@NullMarked
package io.github.migrationmaven.flyway;

import org.jspecify.annotations.NullMarked;
