/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.introspect;

import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Turns rows of {@code pg_depend} into dependencies between managed objects.
 *
 * <p>Some rows speak of parts that are no objects of their own: the rule of a view, the row type of a table, the array
 * type of an enum, the index of a constraint, the triggers of a foreign key. Each depends <em>internally</em> on the
 * object that it is a part of (PostgreSQL manual, "pg_depend"), and stands for it here. A member of an extension stands
 * for the extension.
 */
final class RecordedDependencies {

    /** More than the longest way from a part to its object, so that a circle in the catalog ends too. */
    private static final int MAX_STEPS = 8;

    private final KnownObjects known;
    private final Strangers strangers = new Strangers();
    private final Map<Address, Address> owners = new HashMap<>();
    private final Map<Address, Address> extensions = new HashMap<>();

    private RecordedDependencies(KnownObjects known) {
        this.known = known;
    }

    /** Adds an edge for each row; what depends on something known and is not known itself is returned. */
    static Strangers read(List<Row> rows, KnownObjects known, Edges edges) {
        RecordedDependencies dependencies = new RecordedDependencies(known);
        rows.forEach(dependencies::rememberOwner);
        rows.forEach(row -> dependencies.addEdge(row, edges));
        return dependencies.strangers;
    }

    private void rememberOwner(Row row) {
        Address dependent = dependent(row);
        switch (row.text("type")) {
            case "e" -> extensions.put(dependent.whole(), referenced(row));
            case "i" -> owners.putIfAbsent(dependent.whole(), referenced(row));
            default -> {
                // The expression of a generated column depends on its column automatically since PostgreSQL 15.
                if (dependent.catalog() == Address.PG_ATTRDEF && isAutomatic(row)) {
                    owners.putIfAbsent(dependent, referenced(row));
                }
            }
        }
    }

    private void addEdge(Row row, Edges edges) {
        Address from = dependent(row);
        if (isMember(from) || row.text("type").equals("e")) {
            return;
        }
        Optional<ObjectId> dependent = resolve(from);
        Optional<ObjectId> referenced = resolve(referenced(row));
        if (dependent.isEmpty() && referenced.isPresent()) {
            meet(row, from.whole(), referenced.get());
        }
        if (dependent.isEmpty() || referenced.isEmpty() || isOwnership(row, dependent.get(), referenced.get())) {
            return;
        }
        edges.recorded(dependent.get(), referenced.get());
    }

    private void meet(Row row, Address stranger, ObjectId referenced) {
        if (row.text("type").equals("n")) {
            strangers.needs(stranger, referenced);
        } else {
            strangers.goesWith(stranger, referenced);
        }
    }

    /** A sequence goes with the column that owns it, but can be created before: that need is the ownership's own. */
    private static boolean isOwnership(Row row, ObjectId dependent, ObjectId referenced) {
        return isAutomatic(row) && dependent.kind() == ObjectKind.SEQUENCE && referenced.kind() == ObjectKind.COLUMN;
    }

    private static boolean isAutomatic(Row row) {
        return row.text("type").equals("a");
    }

    private Optional<ObjectId> resolve(Address address) {
        Address current = address;
        for (int step = 0; step < MAX_STEPS; step++) {
            Optional<ObjectId> id = known.find(current).or(inWhole(current));
            if (id.isPresent()) {
                return id;
            }
            Address member = extensions.get(current.whole());
            Address next = member == null ? owners.get(current.whole()) : member;
            if (next == null) {
                return Optional.empty();
            }
            current = next;
        }
        return Optional.empty();
    }

    private Supplier<Optional<ObjectId>> inWhole(Address address) {
        return () -> known.find(address.whole());
    }

    private boolean isMember(Address address) {
        Address current = address.whole();
        for (int step = 0; step < MAX_STEPS && current != null; step++) {
            if (extensions.containsKey(current)) {
                return true;
            }
            Address owner = known.find(current).isPresent() ? null : owners.get(current);
            current = owner == null ? null : owner.whole();
        }
        return false;
    }

    private static Address dependent(Row row) {
        return new Address(row.number("catalog"), row.number("oid"), row.integer("part"));
    }

    private static Address referenced(Row row) {
        return new Address(
                row.number("referenced_catalog"), row.number("referenced_oid"), row.integer("referenced_part"));
    }
}
