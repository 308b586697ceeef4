/* SPDX-License-Identifier: Apache-2.0 */
/** A second reader of catalogs, to check the first one against. */
@NullMarked
package io.github.migrationmaven.oracle;

import org.jspecify.annotations.NullMarked;
