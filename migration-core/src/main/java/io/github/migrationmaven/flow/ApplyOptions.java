/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

/**
 * What the user asked of a run that applies migrations.
 *
 * @param dryRun lists what is pending, and applies nothing
 * @param failAtEnd goes on with the other modules after a failure
 */
public record ApplyOptions(boolean dryRun, boolean failAtEnd) {}
