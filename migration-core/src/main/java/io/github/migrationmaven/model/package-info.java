/* SPDX-License-Identifier: Apache-2.0 */
/** PostgreSQL objects as values in normal form: equal values mean that no migration is needed. */
@NullMarked
package io.github.migrationmaven.model;

import org.jspecify.annotations.NullMarked;
