/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.introspect;

/**
 * Cuts the statement that {@code pg_get_indexdef} prints down to what follows the names.
 *
 * <p>{@code CREATE UNIQUE INDEX name ON schema.table USING btree (…)}: a name in quotes may hold {@code USING} itself.
 */
final class IndexDefinition {

    private final String text;
    private int place;

    private IndexDefinition(String text) {
        this.text = text;
    }

    /**
     * Everything from {@code USING} on.
     *
     * @throws IllegalArgumentException when the statement has another shape
     */
    static String fromUsing(String statement) {
        IndexDefinition definition = new IndexDefinition(statement);
        definition.expect("CREATE ");
        definition.skip("UNIQUE ");
        definition.expect("INDEX ");
        definition.identifier();
        definition.expect(" ON ");
        definition.skip("ONLY ");
        definition.identifier();
        if (definition.skip(".")) {
            definition.identifier();
        }
        definition.expect(" ");
        if (!statement.startsWith("USING ", definition.place)) {
            throw definition.unexpected();
        }
        return statement.substring(definition.place);
    }

    private boolean skip(String word) {
        boolean found = text.startsWith(word, place);
        if (found) {
            place += word.length();
        }
        return found;
    }

    private void expect(String word) {
        if (!skip(word)) {
            throw unexpected();
        }
    }

    /** A name without quotes ends before a space or a dot; within quotes, two quotes are one. */
    private void identifier() {
        if (skip("\"")) {
            do {
                int quote = text.indexOf('"', place);
                if (quote < 0) {
                    throw unexpected();
                }
                place = quote + 1;
            } while (skip("\""));
        } else {
            while (place < text.length() && " .".indexOf(text.charAt(place)) < 0) {
                place++;
            }
        }
    }

    private IllegalArgumentException unexpected() {
        return new IllegalArgumentException("Not a definition of an index at character %d: %s".formatted(place, text));
    }
}
