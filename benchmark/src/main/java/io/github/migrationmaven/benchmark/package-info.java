/* SPDX-License-Identifier: Apache-2.0 */
/** What reading, comparing and planning cost beside {@code pg_dump}. */
@NullMarked
package io.github.migrationmaven.benchmark;

import org.jspecify.annotations.NullMarked;
