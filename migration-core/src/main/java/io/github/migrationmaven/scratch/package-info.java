/* SPDX-License-Identifier: Apache-2.0 */
/** Throw-away PostgreSQL servers by major version, databases from templates, roles made for a run. */
@NullMarked
package io.github.migrationmaven.scratch;

import org.jspecify.annotations.NullMarked;
