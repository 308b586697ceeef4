/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.diff;

import io.github.migrationmaven.model.Catalog;

/**
 * A rule by which two different values mean the same.
 *
 * <p>It puts the current value in the place of the desired one, so that the diff finds nothing there. Only for open
 * declarations: a closed one is compared exactly.
 */
interface Equivalence {

    Alignment align(Catalog current, Catalog desired);
}
