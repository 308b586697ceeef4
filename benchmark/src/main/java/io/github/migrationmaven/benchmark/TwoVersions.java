/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A schema in two versions, as statements that fill an empty database. */
record TwoVersions(String name, List<String> before, List<String> after) {

    private static final String BEFORE = "-old.sql";
    private static final int TABLES_A_SCRIPT = 500;

    /** All pairs of a folder; none when there is no such folder. */
    static List<TwoVersions> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<TwoVersions> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(BEFORE)) {
                    String base = name.substring(0, name.length() - BEFORE.length());
                    found.add(new TwoVersions(
                            base,
                            List.of(Files.readString(file)),
                            List.of(Files.readString(folder.resolve(base + "-new.sql")))));
                }
            }
        }
        return found;
    }

    /**
     * So many tables with keys, references, indexes, checks, comments and a view for every tenth; one in twenty
     * changes.
     */
    static TwoVersions generated(int tables) {
        return new TwoVersions("tables" + tables, scripts(tables, false), scripts(tables, true));
    }

    private static List<String> scripts(int tables, boolean later) {
        List<String> scripts = new ArrayList<>();
        for (int from = 0; from < tables; from += TABLES_A_SCRIPT) {
            StringBuilder script = new StringBuilder();
            for (int number = from; number < Math.min(tables, from + TABLES_A_SCRIPT); number++) {
                script.append(table(number, later && number % 20 == 0));
            }
            scripts.add(script.toString());
        }
        return scripts;
    }

    private static String table(int number, boolean changed) {
        String table = """
                CREATE TABLE t%1$d (
                    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                    parent bigint REFERENCES t%2$d,
                    code varchar(%3$d) NOT NULL UNIQUE,
                    amount numeric(12, 2) DEFAULT 0 CHECK (amount >= 0),
                    created timestamptz DEFAULT now() NOT NULL,
                    note text%4$s);
                CREATE INDEX t%1$d_parent ON t%1$d (parent);
                CREATE INDEX t%1$d_note ON t%1$d (lower(note)) WHERE note IS NOT NULL;
                COMMENT ON TABLE t%1$d IS 'table %1$d';
                """.formatted(number, Math.max(0, number - 1), changed ? 40 : 20, changed ? ", added date" : "");
        return number % 10 == 0
                ? table + "CREATE VIEW v%1$d AS SELECT id, code, amount * 2 AS twice FROM t%1$d;%n".formatted(number)
                : table;
    }
}
