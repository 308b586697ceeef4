/* SPDX-License-Identifier: Apache-2.0 */
/** What every package may use: errors with a way out, connection settings that hide their password, progress. */
@NullMarked
package io.github.migrationmaven;

import org.jspecify.annotations.NullMarked;
