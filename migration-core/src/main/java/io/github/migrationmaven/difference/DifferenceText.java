/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.difference;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.github.migrationmaven.difference.Difference.Ways;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Differences as lines that stay readable for one and for many: those of one sort share the words on how to end them.
 */
public final class DifferenceText {

    private static final int SHOWN = 200;

    private DifferenceText() {}

    /** The lines, indented by two blanks. */
    public static List<String> lines(List<Difference> differences) {
        List<String> lines = new ArrayList<>();
        Map<String, Map<Ways, List<Difference>>> sorts = differences.stream()
                .limit(SHOWN)
                .collect(groupingBy(
                        difference -> difference.ways().sort(),
                        LinkedHashMap::new,
                        groupingBy(Difference::ways, LinkedHashMap::new, toList())));
        sorts.forEach((sort, ways) -> {
            lines.add("  " + sort + ":");
            ways.forEach((way, members) -> add(lines, way, members));
        });
        if (differences.size() > SHOWN) {
            lines.add("  and " + (differences.size() - SHOWN) + " more");
        }
        return lines;
    }

    private static void add(List<String> lines, Ways ways, List<Difference> members) {
        for (Difference difference : members) {
            boolean said = difference.summary().contains(difference.object());
            List<String> summary = difference.summary().lines().toList();
            lines.add("    " + (said ? "" : difference.object() + ": ") + summary.get(0));
            summary.stream().skip(1).forEach(line -> lines.add("        " + line.strip()));
            difference.remarks().forEach(remark -> lines.add("      " + remark));
        }
        if (ways.migration().isEmpty()) {
            lines.add("      - " + ways.declaration());
        } else {
            lines.add("      - either migrate: " + ways.migration());
            lines.add("      - or declare it otherwise: " + ways.declaration());
        }
    }
}
