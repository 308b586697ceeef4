/* SPDX-License-Identifier: Apache-2.0 */
/** Reads a catalog from a connection: one reader a kind, the same for both sides of every comparison. */
@NullMarked
package io.github.migrationmaven.introspect;

import org.jspecify.annotations.NullMarked;
