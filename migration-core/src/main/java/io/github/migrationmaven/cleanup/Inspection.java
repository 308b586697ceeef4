/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.cleanup;

import static java.util.Objects.requireNonNull;

import io.github.migrationmaven.target.DatabaseFacts;
import io.github.migrationmaven.target.TableCounts;
import java.util.List;

/**
 * What a cleanup finds before it begins.
 *
 * @param schemas the managed schemas that are there
 * @param objects what is to go, as PostgreSQL names it
 * @param own schemas and extensions that migrations create, so that they are to go too
 * @param staying what stays, in words
 */
public record Inspection(
        DatabaseFacts facts,
        List<String> schemas,
        List<String> objects,
        List<String> own,
        List<String> staying,
        TableCounts counts) {

    public Inspection {
        requireNonNull(facts, "facts is null");
        schemas = List.copyOf(schemas);
        objects = List.copyOf(objects);
        own = List.copyOf(own);
        staying = List.copyOf(staying);
        requireNonNull(counts, "counts is null");
    }

    /** Whether there is nothing to do. */
    public boolean isEmpty() {
        return objects.isEmpty() && own.isEmpty();
    }
}
