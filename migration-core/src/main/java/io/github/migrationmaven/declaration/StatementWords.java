/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the unquoted words of a statement so far say about where it ends. */
final class StatementWords {

    private static final Set<String> ROUTINES = Set.of("FUNCTION", "PROCEDURE");

    private final List<String> first = new ArrayList<>();
    private String last = "";
    private boolean fromStdin;
    private int blocks;

    void add(String word) {
        String upper = word.toUpperCase(Locale.ROOT);
        if (first.size() < 4) {
            first.add(upper);
        }
        if (blocks > 0) {
            blocks += upper.equals("CASE") ? 1 : upper.equals("END") ? -1 : 0;
        } else if (upper.equals("ATOMIC") && last.equals("BEGIN") && makesRoutine()) {
            blocks = 1;
        }
        fromStdin |= upper.equals("STDIN") && last.equals("FROM");
        last = upper;
    }

    /** Whether a semicolon here ends a statement of a routine's body, not the statement that makes the routine. */
    boolean inRoutineBody() {
        return blocks > 0;
    }

    /** Whether rows follow the statement. */
    boolean copyFromStdin() {
        return fromStdin && first.get(0).equals("COPY");
    }

    private boolean makesRoutine() {
        return first.size() > 1
                && first.get(0).equals("CREATE")
                && (ROUTINES.contains(first.get(1))
                        || first.size() > 3
                                && first.get(1).equals("OR")
                                && first.get(2).equals("REPLACE")
                                && ROUTINES.contains(first.get(3)));
    }
}
