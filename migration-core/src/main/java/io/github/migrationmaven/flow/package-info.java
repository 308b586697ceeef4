/* SPDX-License-Identifier: Apache-2.0 */
/** One use case a class: request in, outcome out. */
@NullMarked
package io.github.migrationmaven.flow;

import org.jspecify.annotations.NullMarked;
