/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.desired;

/**
 * What a module asks of its migrations although nobody wrote it into an entity.
 *
 * @param strictTypes whether a type counts that the provider would accept although it is another one
 * @param enumChecks whether new columns need the checks that the provider adds by itself
 */
public record Demands(boolean strictTypes, boolean enumChecks) {

    /** Those of a module that asks for nothing. */
    public static Demands usual() {
        return new Demands(false, true);
    }
}
