/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Random pairs of schemas, from seeds: a kind of object is a {@link PieceKind}, listed in {@link PieceKinds}.
 *
 * <p>A generator of our own instead of a library for properties: what has to shrink is a graph of objects, of which one
 * goes with all that need it, and each try takes a database.
 */
@NullMarked
package io.github.migrationmaven.random;

import org.jspecify.annotations.NullMarked;
