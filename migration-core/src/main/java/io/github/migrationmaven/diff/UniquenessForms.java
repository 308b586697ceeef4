/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.diff;

import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.model.FreelyNamed;
import io.github.migrationmaven.model.Index;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import io.github.migrationmaven.model.UniqueConstraint;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A unique constraint, a unique index, and a unique index {@code WHERE column IS NOT NULL} on that one column keep the
 * same rows out, since two nulls are never equal.
 *
 * <p>A foreign key can lean on the first two only.
 */
final class UniquenessForms implements Equivalence {

    private static final Set<String> ORDERING = Set.of("ASC", "DESC", "NULLS", "FIRST", "LAST");

    @Override
    public Alignment align(Catalog current, Catalog desired) {
        Alignment total =
                align(current, desired, (catalog, object) -> isTotal(object) ? form(object) : Optional.empty());
        Alignment partial = align(
                current,
                total.desired(),
                (catalog, object) ->
                        catalog != current && isReferenced(catalog, object) ? Optional.empty() : form(object));
        return new Alignment(
                partial.desired(),
                Stream.concat(total.used().stream(), partial.used().stream()).toList());
    }

    private static Alignment align(Catalog current, Catalog desired, Pairing.Form form) {
        return Pairing.align(
                current,
                desired,
                Pairing.Way.keeping(form, Equivalent.Rule.UNIQUENESS, "keeps out the rows that %s keeps out"));
    }

    private static boolean isTotal(FreelyNamed object) {
        return !(object instanceof Index index) || index.predicate().isEmpty();
    }

    private static boolean isReferenced(Catalog catalog, FreelyNamed object) {
        return catalog.dependentsOf(object.id()).stream()
                .anyMatch(dependent -> dependent.kind() == ObjectKind.FOREIGN_KEY);
    }

    private static Optional<Object> form(FreelyNamed object) {
        boolean plain = object instanceof UniqueConstraint key && isPlain(key)
                || object instanceof Index index && isPlain(index);
        ObjectId id = object.id();
        return plain
                ? Optional.of(List.of(id.schema(), id.parent(), new TreeSet<>(object.columns())))
                : Optional.empty();
    }

    private static boolean isPlain(UniqueConstraint key) {
        return KeyColumnOrder.around(key.definition()).equals(List.of("UNIQUE"));
    }

    private static boolean isPlain(Index index) {
        return index.unique()
                && index.valid()
                && !index.columns().isEmpty()
                && hasPlainKeys(index)
                && List.of("USING", "btree").equals(around(index))
                && index.predicate().map(text -> excludesNulls(index, text)).orElse(true);
    }

    /** The tokens outside the list of keys and the predicate. */
    private static List<String> around(Index index) {
        List<String> around = KeyColumnOrder.around(index.definition());
        return index.predicate().isPresent() && around.contains("WHERE")
                ? around.subList(0, around.indexOf("WHERE"))
                : around;
    }

    /** Names and their order only: an operator class or a collation decides what is equal. */
    private static boolean hasPlainKeys(Index index) {
        List<String> tokens = SqlTokens.of(index.definition());
        List<String> keys = tokens.subList(tokens.indexOf("(") + 1, tokens.indexOf(")"));
        long words = keys.stream()
                .filter(token -> !token.equals(",") && !ORDERING.contains(token))
                .count();
        return words == index.columns().size();
    }

    private static boolean excludesNulls(Index index, String predicate) {
        List<String> tokens = SqlTokens.of(predicate).stream()
                .filter(token -> !token.equals("(") && !token.equals(")"))
                .toList();
        return index.columns().size() == 1
                && tokens.size() == 4
                && SqlTokens.unquoted(tokens.get(0)).equals(index.columns().get(0))
                && tokens.subList(1, 4).equals(List.of("IS", "NOT", "NULL"));
    }
}
