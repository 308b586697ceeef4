/* SPDX-License-Identifier: Apache-2.0 */
/** The goals: XML and properties to a request, an outcome to the log, an exception to the result of the build. */
@NullMarked
package io.github.migrationmaven.maven;

import org.jspecify.annotations.NullMarked;
