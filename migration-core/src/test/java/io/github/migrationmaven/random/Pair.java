/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.random;

/** Two schemas, of which the second was made from the first by edits. */
record Pair(Draft before, Draft after) {}
