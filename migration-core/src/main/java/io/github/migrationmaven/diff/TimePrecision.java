/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.diff;

import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.model.CatalogRevision;
import io.github.migrationmaven.model.Column;
import io.github.migrationmaven.model.ColumnDefault;
import io.github.migrationmaven.model.MaterializedView;
import io.github.migrationmaven.model.SchemaObject;
import io.github.migrationmaven.model.View;
import io.github.migrationmaven.model.ViewColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code timestamp(6)} is {@code timestamp}, and so for time, with or without zone: PostgreSQL keeps six digits where
 * nothing is said (PostgreSQL manual, "Date/Time Types").
 */
final class TimePrecision implements Equivalence {

    private static final Pattern SIX_DIGITS = Pattern.compile("(?:^|(?<=::))(timestamp|time)\\(6\\)");

    @Override
    public Alignment align(Catalog current, Catalog desired) {
        CatalogRevision revision = desired.revise();
        List<Equivalent> used = new ArrayList<>();
        for (SchemaObject after : desired.objects()) {
            Optional<SchemaObject> before = current.find(after.id());
            SchemaObject aligned = before.map(object -> aligned(object, after)).orElse(after);
            if (aligned != after) {
                revision.put(aligned);
                used.add(new Equivalent(
                        Equivalent.Rule.TIME_PRECISION,
                        after.id(),
                        after.id() + " has the precision that it would have without one"));
            }
        }
        return used.isEmpty() ? new Alignment(desired, used) : new Alignment(revision.toCatalog(), used);
    }

    private static SchemaObject aligned(SchemaObject before, SchemaObject after) {
        if (before instanceof Column had && after instanceof Column wanted) {
            return differsInDigits(had.type(), wanted.type()) ? wanted.withType(had.type()) : after;
        }
        if (before instanceof ColumnDefault had && after instanceof ColumnDefault wanted) {
            return differsInDigits(had.expression(), wanted.expression()) ? before : after;
        }
        if (before instanceof View had && after instanceof View wanted) {
            List<ViewColumn> columns = aligned(had.columns(), wanted.columns());
            return columns.equals(wanted.columns())
                    ? after
                    : new View(wanted.id(), wanted.definition(), wanted.options(), columns);
        }
        if (before instanceof MaterializedView had && after instanceof MaterializedView wanted) {
            List<ViewColumn> columns = aligned(had.columns(), wanted.columns());
            return columns.equals(wanted.columns())
                    ? after
                    : new MaterializedView(
                            wanted.id(), wanted.definition(), wanted.options(), columns, wanted.populated());
        }
        return after;
    }

    /** The columns of a view have the types of the columns that it reads. */
    private static List<ViewColumn> aligned(List<ViewColumn> before, List<ViewColumn> after) {
        List<ViewColumn> columns = new ArrayList<>(after);
        for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
            ViewColumn had = before.get(i);
            ViewColumn wanted = after.get(i);
            if (had.name().equals(wanted.name()) && differsInDigits(had.type(), wanted.type())) {
                columns.set(i, new ViewColumn(wanted.name(), had.type(), wanted.collation()));
            }
        }
        return columns;
    }

    private static boolean differsInDigits(String before, String after) {
        return !before.equals(after) && canonical(before).equals(canonical(after));
    }

    private static String canonical(String text) {
        return SIX_DIGITS.matcher(text).replaceAll("$1");
    }
}
