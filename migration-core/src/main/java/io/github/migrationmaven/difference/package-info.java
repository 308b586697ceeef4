/* SPDX-License-Identifier: Apache-2.0 */
/** What lies between migrations and declaration, said so that a person can decide; and what of it is accepted. */
@NullMarked
package io.github.migrationmaven.difference;

import org.jspecify.annotations.NullMarked;
