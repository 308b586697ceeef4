/* SPDX-License-Identifier: Apache-2.0 */
/** The desired catalog: declared, last declared and current ones merged three-way. */
@NullMarked
package io.github.migrationmaven.desired;

import org.jspecify.annotations.NullMarked;
