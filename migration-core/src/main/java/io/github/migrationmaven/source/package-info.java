/* SPDX-License-Identifier: Apache-2.0 */
/** A catalog from a declaration or from a replay of migrations. */
@NullMarked
package io.github.migrationmaven.source;

import org.jspecify.annotations.NullMarked;
