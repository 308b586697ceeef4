/* SPDX-License-Identifier: Apache-2.0 */
/** Lets a module's own JPA provider say in SQL what its entities need, without a database or a persistence.xml. */
@NullMarked
package io.github.migrationmaven.declaration.jpa;

import org.jspecify.annotations.NullMarked;
