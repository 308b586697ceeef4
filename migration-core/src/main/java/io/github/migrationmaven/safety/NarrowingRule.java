/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.safety;

import io.github.migrationmaven.model.Column;
import io.github.migrationmaven.model.DomainType;
import io.github.migrationmaven.model.EnumType;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import io.github.migrationmaven.model.SchemaObject;
import io.github.migrationmaven.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A type that cannot hold every value that the old one holds: values are cut or rounded, or the migration fails on
 * them.
 */
final class NarrowingRule {

    private NarrowingRule() {}

    static List<Refusal> check(Transition transition) {
        List<Refusal> refusals = new ArrayList<>();
        transition.altered(Column.class).forEach(column -> column(column, transition, refusals));
        transition.altered(DomainType.class).forEach(domain -> domain(domain, transition, refusals));
        transition.altered(EnumType.class).forEach(type -> labels(type, transition, refusals));
        return refusals;
    }

    private static void column(Transition.Altered<Column> column, Transition transition, List<Refusal> refusals) {
        ObjectId id = column.after().id();
        String before = column.before().type();
        String after = column.after().type();
        boolean computed = column.before().generated().isPresent()
                && column.after().generated().isPresent();
        if (!computed && !TypeFit.fits(before, transition.current(), after, transition.desired())) {
            List<Decision> renames = renamedType(before, after, transition);
            String problem = "The " + id + " would change from " + before + " to " + after
                    + ", which may cut, shift or refuse values.";
            refusals.add(new Refusal(
                    Decision.Verb.NARROW,
                    Nameable.of(id).orElseThrow(),
                    problem,
                    renames.isEmpty() ? List.of() : List.of("The type looks like one half of a rename."),
                    renames));
        }
    }

    /** The old type goes and the new one comes with the same labels. */
    private static List<Decision> renamedType(String before, String after, Transition transition) {
        List<EnumType> gone = enums(transition.dropped(ObjectKind.ENUM_TYPE), before);
        List<EnumType> come = enums(transition.created(ObjectKind.ENUM_TYPE), after);
        return gone.stream()
                .flatMap(old -> come.stream()
                        .filter(type -> type.id().schema().equals(old.id().schema()))
                        .filter(type -> type.labels().equals(old.labels()))
                        .flatMap(type -> LookAlikes.renames(old.id(), List.of(type.id())).stream()))
                .toList();
    }

    private static List<EnumType> enums(Stream<SchemaObject> objects, String type) {
        return objects.map(EnumType.class::cast)
                .filter(value -> Sql.name(value.id()).equals(type))
                .toList();
    }

    private static void domain(Transition.Altered<DomainType> domain, Transition transition, List<Refusal> refusals) {
        ObjectId id = domain.after().id();
        String before = domain.before().baseType();
        String after = domain.after().baseType();
        if (isStored(id, transition) && !TypeFit.of(before).fits(TypeFit.of(after))) {
            refusals.add(new Refusal(
                    Decision.Verb.NARROW,
                    Nameable.of(id).orElseThrow(),
                    "The " + id + " would change from " + before + " to " + after
                            + ", which may cut, shift or refuse values.",
                    List.of(),
                    List.of()));
        }
    }

    private static void labels(Transition.Altered<EnumType> type, Transition transition, List<Refusal> refusals) {
        List<String> before = type.before().labels();
        List<String> after = type.after().labels();
        List<String> gone =
                before.stream().filter(Predicate.not(after::contains)).toList();
        if (gone.isEmpty() || !isStored(type.after().id(), transition)) {
            return;
        }
        List<Decision> renames = new ArrayList<>();
        for (String label : gone) {
            int place = before.indexOf(label);
            if (place < after.size() && !before.contains(after.get(place))) {
                Nameable old = Nameable.label(type.before().id(), label);
                renames.add(Decision.proposedRename(old.name(), after.get(place)));
            }
        }
        refusals.add(new Refusal(
                Decision.Verb.NARROW,
                Nameable.of(type.after().id()).orElseThrow(),
                "The " + type.after().id() + " would lose " + String.join(", ", gone)
                        + ": the migration would fail on rows that hold it.",
                renames.isEmpty()
                        ? List.of()
                        : List.of("It looks like one half of a rename: a new label stands in its place."),
                renames));
    }

    /** Whether some column holds values of the type. */
    private static boolean isStored(ObjectId type, Transition transition) {
        return transition.current().dependentsOf(type).stream().anyMatch(id -> id.kind() == ObjectKind.COLUMN);
    }
}
