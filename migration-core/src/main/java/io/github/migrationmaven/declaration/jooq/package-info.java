/* SPDX-License-Identifier: Apache-2.0 */
/** Lets a module's own jOOQ say in SQL what its generated classes know of a schema. */
@NullMarked
package io.github.migrationmaven.declaration.jooq;

import org.jspecify.annotations.NullMarked;
