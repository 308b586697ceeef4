/* SPDX-License-Identifier: Apache-2.0 */
/** What became of each module in a run, and the table that a run ends with. */
@NullMarked
package io.github.migrationmaven.report;

import org.jspecify.annotations.NullMarked;
