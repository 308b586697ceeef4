/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.diff;

import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.model.ForeignKey;
import io.github.migrationmaven.model.FreelyNamed;
import io.github.migrationmaven.model.PrimaryKey;
import io.github.migrationmaven.model.UniqueConstraint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The columns of a primary key, a unique constraint and a foreign key are a set: their order keeps no row out. */
final class KeyColumnOrder implements Equivalence {

    @Override
    public Alignment align(Catalog current, Catalog desired) {
        return Pairing.align(
                current,
                desired,
                Pairing.Way.keeping(
                        (catalog, object) -> form(object),
                        Equivalent.Rule.KEY_COLUMN_ORDER,
                        "has the columns of %s in another order"));
    }

    private static Optional<Object> form(FreelyNamed object) {
        if (object instanceof PrimaryKey key) {
            return Optional.of(List.of(key.id().named(""), new TreeSet<>(key.columns()), around(key.definition())));
        }
        if (object instanceof UniqueConstraint key) {
            return Optional.of(List.of(key.id().named(""), new TreeSet<>(key.columns()), around(key.definition())));
        }
        return object instanceof ForeignKey key ? Optional.of(form(key)) : Optional.empty();
    }

    /** Everything of a foreign key but its name and the order of its pairs of columns. */
    private static List<Object> form(ForeignKey key) {
        ForeignKey rest = new ForeignKey(
                key.id().named(""),
                List.of(),
                key.references(),
                List.of(),
                key.matchFull(),
                key.onUpdate(),
                key.onDelete(),
                key.deleteColumns().stream().sorted().toList(),
                key.deferrable(),
                key.initiallyDeferred(),
                key.validated());
        return List.of(rest, pairs(key));
    }

    /** Each referencing column with the one it references. */
    static Set<List<String>> pairs(ForeignKey key) {
        Set<List<String>> pairs = new HashSet<>();
        for (int i = 0; i < key.columns().size(); i++) {
            pairs.add(List.of(key.columns().get(i), key.referencedColumns().get(i)));
        }
        return pairs;
    }

    /** The tokens of a definition without its list of key columns. */
    static List<String> around(String definition) {
        List<String> tokens = SqlTokens.of(definition);
        int open = tokens.indexOf("(");
        List<String> around = new ArrayList<>(tokens.subList(0, open));
        around.addAll(tokens.subList(tokens.indexOf(")") + 1, tokens.size()));
        return around;
    }
}
