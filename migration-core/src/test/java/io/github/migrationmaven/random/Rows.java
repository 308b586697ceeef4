/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.random;

import java.util.ArrayList;
import java.util.List;

/** A few rows for each table of a draft, and positions for its sequences. */
final class Rows {

    private Rows() {}

    static List<String> of(Draft draft) {
        List<String> statements = new ArrayList<>();
        for (Piece table : draft.of(PieceKinds.TABLE)) {
            List<Piece> columns = PieceKinds.columns(table, draft).stream()
                    .filter(column -> column.kind() != PieceKinds.GENERATED_COLUMN)
                    .filter(column -> !column.template().contains(" ALWAYS AS IDENTITY"))
                    .toList();
            for (int row = 0; row < 2; row++) {
                statements.add(draft.sql(table, insert(columns, draft, row)));
            }
            statements.add(draft.sql(table, "INSERT INTO {self} DEFAULT VALUES"));
        }
        for (Piece sequence : draft.of(PieceKinds.SEQUENCE)) {
            statements.add(draft.sql(sequence, "SELECT setval('{self}', 7)"));
        }
        return statements;
    }

    private static String insert(List<Piece> columns, Draft draft, int row) {
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (Piece column : columns) {
            List<String> samples = Types.samples(column.note(), draft);
            if (!samples.isEmpty()) {
                names.add(column.reference());
                values.add(samples.get(row % samples.size()));
            }
        }
        return names.isEmpty()
                ? "INSERT INTO {self} DEFAULT VALUES"
                : "INSERT INTO {self} (" + String.join(", ", names) + ") VALUES (" + String.join(", ", values) + ")";
    }
}
