/* SPDX-License-Identifier: Apache-2.0 */
/** What has to be right before a goal acts on a live database: one check a file. */
@NullMarked
package io.github.migrationmaven.preflight;

import org.jspecify.annotations.NullMarked;
