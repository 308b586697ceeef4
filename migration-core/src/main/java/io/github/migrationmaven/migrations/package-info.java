/* SPDX-License-Identifier: Apache-2.0 */
/** The directory of migrations: names, versions, drafts, the journal, publishing, the declared catalog. */
@NullMarked
package io.github.migrationmaven.migrations;

import org.jspecify.annotations.NullMarked;
