/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.plan;

/** What a step does to its object, in the order in which steps run when nothing else decides. */
public enum Verb {
    DROP,
    ALTER,
    CREATE
}
