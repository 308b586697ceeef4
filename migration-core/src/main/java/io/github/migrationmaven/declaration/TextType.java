/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.declaration;

/** What a new column for a string becomes where its entity gives neither a length nor a type. */
public enum TextType {
    /** The provider's {@code varchar(255)}. */
    VARCHAR,
    /** {@code text}, without a limit. */
    TEXT
}
