/* SPDX-License-Identifier: Apache-2.0 */
/** Fills a scratch database with what a module declares, and says what was declared. */
@NullMarked
package io.github.migrationmaven.declaration;

import org.jspecify.annotations.NullMarked;
