/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.cleanup;

import static java.util.Objects.requireNonNull;

import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import io.github.migrationmaven.model.Scope;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is a module's in its database.
 *
 * @param kept schemas that are there before the first migration runs: emptied, and there afterwards
 * @param made schemas that the migrations create themselves: gone afterwards
 * @param extensions those that the migrations create themselves: gone afterwards, where nothing else needs them
 * @param scope which objects of these schemas are the module's
 */
public record Managed(List<String> kept, List<String> made, List<String> extensions, Scope scope) {

    public Managed {
        kept = kept.stream().sorted().distinct().toList();
        List<String> before = kept;
        made = made.stream()
                .filter(schema -> !before.contains(schema))
                .sorted()
                .distinct()
                .toList();
        extensions = extensions.stream().sorted().distinct().toList();
        requireNonNull(scope, "scope is null");
    }

    /** All schemas, sorted. */
    public List<String> schemas() {
        return Stream.concat(kept.stream(), made.stream()).sorted().toList();
    }

    /** Whether everything that these schemas hold is the module's. */
    boolean isWhole() {
        return scope.include().isEmpty() && scope.exclude().isEmpty();
    }

    boolean contains(SchemaMember member) {
        return isWhole() || scope.contains(ObjectId.of(ObjectKind.TABLE, member.schema(), member.name()));
    }
}
