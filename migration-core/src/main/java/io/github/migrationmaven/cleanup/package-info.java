/* SPDX-License-Identifier: Apache-2.0 */
/** Empties the managed schemas of a live database, and sees to it that nothing else goes with them. */
@NullMarked
package io.github.migrationmaven.cleanup;

import org.jspecify.annotations.NullMarked;
