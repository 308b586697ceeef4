/* SPDX-License-Identifier: Apache-2.0 */
/** Class loaders for what modules have on their class paths, apart from Maven and from this project. */
@NullMarked
package io.github.migrationmaven.declaration.loading;

import org.jspecify.annotations.NullMarked;
