/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.random;

/**
 * What went wrong with a pair.
 *
 * @param stage where; two failures of one stage count as the same while a pair shrinks
 */
record Failure(String stage, String detail) {}
