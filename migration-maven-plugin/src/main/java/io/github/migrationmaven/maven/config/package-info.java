/* SPDX-License-Identifier: Apache-2.0 */
/** The nested elements of the plugin's configuration, one class each, and the records of the core that they become. */
@NullMarked
package io.github.migrationmaven.maven.config;

import org.jspecify.annotations.NullMarked;
