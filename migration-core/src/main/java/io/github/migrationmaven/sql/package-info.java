/* SPDX-License-Identifier: Apache-2.0 */
/** Spelling of SQL: identifiers, literals and the clauses that planners share. */
@NullMarked
package io.github.migrationmaven.sql;

import org.jspecify.annotations.NullMarked;
