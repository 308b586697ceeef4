/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.safety;

import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.model.Column;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import io.github.migrationmaven.model.SchemaObject;
import io.github.migrationmaven.model.Sequence;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what comes where something goes, so much like it that both may be halves of a rename. Never decides that. */
final class LookAlikes {

    private LookAlikes() {}

    /** New columns of the same table and of the same type. */
    static List<ObjectId> of(Column gone, Transition transition) {
        return transition
                .created(ObjectKind.COLUMN)
                .map(Column.class::cast)
                .filter(column ->
                        column.table().equals(gone.table()) && column.type().equals(gone.type()))
                .map(Column::id)
                .toList();
    }

    /** New tables of the same schema with nearly the same columns. */
    static List<ObjectId> ofTable(ObjectId gone, Transition transition) {
        Set<String> before = signature(gone, transition.current());
        return in(gone.schema(), transition.created(ObjectKind.TABLE))
                .map(SchemaObject::id)
                .filter(id -> isNearly(before, signature(id, transition.desired())))
                .toList();
    }

    /** New sequences of the same schema that count alike. */
    static List<ObjectId> of(Sequence gone, Transition transition) {
        return in(gone.id().schema(), transition.created(ObjectKind.SEQUENCE))
                .map(Sequence.class::cast)
                .filter(other ->
                        new Sequence(gone.id(), other.dataType(), other.options(), other.unlogged()).equals(gone))
                .map(Sequence::id)
                .toList();
    }

    static List<Decision> renames(ObjectId gone, List<ObjectId> candidates) {
        return candidates.stream()
                .flatMap(candidate ->
                        Nameable.of(gone).stream().map(name -> Decision.proposedRename(name.name(), candidate.name())))
                .toList();
    }

    /** The sentence that goes with the candidates. */
    static List<String> words(List<ObjectId> candidates) {
        return candidates.isEmpty()
                ? List.of()
                : List.of("It looks like one half of a rename: "
                        + candidates.stream().map(ObjectId::toString).collect(Collectors.joining(" and "))
                        + (candidates.size() == 1 ? " is new." : " are new."));
    }

    private static Stream<SchemaObject> in(String schema, Stream<SchemaObject> objects) {
        return objects.filter(object -> object.id().schema().equals(schema));
    }

    private static Set<String> signature(ObjectId table, Catalog catalog) {
        return Transition.columnsOf(table, catalog).stream()
                .map(column -> column.id().name() + " " + column.type())
                .collect(Collectors.toSet());
    }

    /** One column in five may differ, and always one of three or more. */
    private static boolean isNearly(Set<String> before, Set<String> after) {
        long common = before.stream().filter(after::contains).count();
        int size = Math.max(before.size(), after.size());
        return common > 0 && (common * 5 >= size * 4L || common >= 2 && common >= size - 1);
    }
}
