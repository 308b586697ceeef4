/* SPDX-License-Identifier: Apache-2.0 */
/** Runs a draft by Flyway on a copy and compares the result with the desired state. */
@NullMarked
package io.github.migrationmaven.proof;

import org.jspecify.annotations.NullMarked;
