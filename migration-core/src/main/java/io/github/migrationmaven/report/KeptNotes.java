/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.report;

import static java.util.stream.Collectors.joining;

import io.github.migrationmaven.model.ObjectKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What stays as the migrations have it: one line, or a list for each sort of it. */
record KeptNotes(List<KeptObject> kept) {

    private static final String INDENT = "  ";

    KeptNotes {
        kept = List.copyOf(kept);
    }

    /**
     * The notes.
     *
     * @param beginning what the first of them begins with
     * @param module its name, with which the others begin
     */
    List<String> lines(String beginning, String module, boolean explain) {
        List<KeptObject.What> sorts = Stream.of(KeptObject.What.values())
                .filter(what -> !of(what).isEmpty())
                .toList();
        if (sorts.isEmpty()) {
            return List.of();
        }
        if (!explain) {
            return List.of(beginning + head(sorts.get(0)) + besides(sorts.subList(1, sorts.size()))
                    + "; -Dmigration.explain lists them.");
        }
        List<String> lines = new ArrayList<>();
        for (KeptObject.What sort : sorts) {
            lines.add((lines.isEmpty() ? beginning : module + ": ") + head(sort));
            listed(sort).forEach(lines::add);
        }
        return lines;
    }

    List<KeptObject> of(KeptObject.What what) {
        return kept.stream().filter(object -> object.what() == what).toList();
    }

    private String head(KeptObject.What what) {
        List<KeptObject> objects = of(what);
        boolean one = objects.size() == 1;
        return switch (what) {
            case OBJECT ->
                "%s only in the migrations %s kept (%s)"
                        .formatted(Counts.of(objects.size(), "object"), one ? "is" : "are", kinds(objects));
            case ATTRIBUTE ->
                "%s that the declaration leaves open %s as in the migrations (of %s)"
                        .formatted(Counts.of(objects.size(), "attribute"), one ? "is" : "are", kinds(objects));
            case COMPATIBLE_TYPE ->
                "%s %s a compatible type (%s)"
                        .formatted(Counts.of(objects.size(), "column"), one ? "has" : "have", types(objects));
        };
    }

    private String besides(List<KeptObject.What> others) {
        return others.isEmpty() ? "" : others.stream().map(this::few).collect(joining(" and ", ", besides ", ""));
    }

    /** In few words, after the first sort has said where they come from. */
    private String few(KeptObject.What what) {
        int count = of(what).size();
        return switch (what) {
            case OBJECT -> Counts.of(count, "object");
            case ATTRIBUTE -> Counts.of(count, "attribute") + " that the declaration leaves open";
            case COMPATIBLE_TYPE -> Counts.of(count, "compatible type");
        };
    }

    private static String types(List<KeptObject> columns) {
        return columns.stream()
                .map(column -> column.words().replaceFirst("^has the type ", ""))
                .distinct()
                .sorted()
                .collect(joining(", "));
    }

    private static String kinds(List<KeptObject> objects) {
        return Counts.byFrequency(objects.stream().map(KeptNotes::kind).toList());
    }

    private static String kind(KeptObject kept) {
        ObjectKind kind = kept.id().kind();
        return kind == ObjectKind.COLUMN_DEFAULT
                ? "default"
                : kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private Stream<String> listed(KeptObject.What what) {
        return of(what).stream()
                .sorted(Comparator.comparing(KeptObject::id).thenComparing(KeptObject::words))
                .map(object -> INDENT + object.id() + ": " + object.words());
    }
}
