/* SPDX-License-Identifier: Apache-2.0 */
/** What is known of modules from earlier runs: outcomes by the content of everything that they depend on. */
@NullMarked
package io.github.migrationmaven.flow.cache;

import org.jspecify.annotations.NullMarked;
