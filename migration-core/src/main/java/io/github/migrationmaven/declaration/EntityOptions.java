/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.declaration;

/**
 * How what entities say is taken.
 *
 * @param strictTypes whether the type of an existing column counts where the provider would accept it although it is
 *     another one
 */
public record EntityOptions(boolean strictTypes) {

    /** Those of a module that asks for nothing. */
    public static EntityOptions usual() {
        return new EntityOptions(false);
    }
}
