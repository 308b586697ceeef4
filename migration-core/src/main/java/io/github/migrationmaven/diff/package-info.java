/* SPDX-License-Identifier: Apache-2.0 */
/** Changes between two catalogs, by value; structural matching of names; equivalences. */
@NullMarked
package io.github.migrationmaven.diff;

import org.jspecify.annotations.NullMarked;
