/* SPDX-License-Identifier: Apache-2.0 */
/** What a project allows: drops, narrowings and look-alike renames are refused until they are decided. */
@NullMarked
package io.github.migrationmaven.safety;

import org.jspecify.annotations.NullMarked;
