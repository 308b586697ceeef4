/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Outcomes as an aligned table in plain text. */
public final class OutcomeTable {

    private static final List<String> HEADS =
            List.of("module", "outcome", "file", "bytes", "statements", "not managed", "kept", "time");

    /** The first column of figures: those from here on are aligned to the right. */
    private static final int FIGURES = 3;

    private static final int OUTCOME = 1;
    private static final String GAP = "  ";

    private final UnaryOperator<String> style;

    /** @param style puts colour on the word of an outcome without changing its visible width */
    public OutcomeTable(UnaryOperator<String> style) {
        this.style = style;
    }

    /** A table without colours. */
    public static OutcomeTable plain() {
        return new OutcomeTable(UnaryOperator.identity());
    }

    /** The lines of the table; none when there are no rows. What is told below it stands in the rows. */
    public List<String> render(List<OutcomeRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        int[] widths = widths(rows);
        List<String> lines = new ArrayList<>();
        lines.add(line(HEADS, widths, UnaryOperator.identity()));
        for (OutcomeRow row : rows) {
            addRow(row, widths, lines);
        }
        return List.copyOf(lines);
    }

    private void addRow(OutcomeRow row, int[] widths, List<String> lines) {
        List<List<String>> columns =
                row.cells().stream().map(cell -> cell.lines().toList()).toList();
        int height = columns.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < height; i++) {
            int index = i;
            List<String> cells = columns.stream()
                    .map(column -> index < column.size() ? column.get(index) : "")
                    .toList();
            lines.add(line(cells, widths, i == 0 ? style : UnaryOperator.identity()));
        }
    }

    private static int[] widths(List<OutcomeRow> rows) {
        return IntStream.range(0, HEADS.size())
                .map(column -> Math.max(
                        HEADS.get(column).length(),
                        rows.stream()
                                .flatMap(row -> row.cells().get(column).lines())
                                .mapToInt(OutcomeTable::width)
                                .max()
                                .orElse(0)))
                .toArray();
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String line(List<String> cells, int[] widths, UnaryOperator<String> outcomeStyle) {
        String[] padded = new String[cells.size()];
        for (int i = 0; i < padded.length; i++) {
            String space = " ".repeat(widths[i] - width(cells.get(i)));
            String text = i == OUTCOME ? outcomeStyle.apply(cells.get(i)) : cells.get(i);
            padded[i] = i < FIGURES ? text + space : space + text;
        }
        return String.join(GAP, Arrays.asList(padded)).stripTrailing();
    }
}
