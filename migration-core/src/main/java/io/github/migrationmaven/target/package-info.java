/* SPDX-License-Identifier: Apache-2.0 */
/** Which live database a module has, how it is reached, what it holds, and what may be done to it. */
@NullMarked
package io.github.migrationmaven.target;

import org.jspecify.annotations.NullMarked;
