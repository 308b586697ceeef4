/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.declaration;

import static java.util.Objects.requireNonNull;

/**
 * How what entities say is taken.
 *
 * @param strictTypes whether the type of an existing column counts where the provider would accept it although it is
 *     another one
 * @param enumChecks whether a new column gets the check that the provider adds by itself for the constants of an enum
 *     or for a discriminator
 * @param textType what a new column for a string of no given length becomes
 */
public record EntityOptions(boolean strictTypes, boolean enumChecks, TextType textType) {

    public EntityOptions {
        requireNonNull(textType, "textType is null");
    }

    /** Those of a module that asks for nothing. */
    public static EntityOptions usual() {
        return new EntityOptions(false, true, TextType.VARCHAR);
    }

    /** The same, with strict types as well if so told. */
    public EntityOptions strict(boolean strict) {
        return new EntityOptions(strictTypes || strict, enumChecks, textType);
    }
}
