/* SPDX-License-Identifier: Apache-2.0 */
/** Statements that carry out changes: one planner a kind, one dependency graph, hazards. */
@NullMarked
package io.github.migrationmaven.plan;

import org.jspecify.annotations.NullMarked;
