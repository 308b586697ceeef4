/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.declaration.jpa;

import static java.util.Objects.requireNonNull;

/**
 * What a provider makes of entities.
 *
 * @param script the statements that make the schema, each ended by a semicolon
 * @param facts what it knows beyond them
 */
public record JpaDdl(String script, MappingFacts facts) {

    public JpaDdl {
        requireNonNull(script, "script is null");
        requireNonNull(facts, "facts is null");
    }
}
