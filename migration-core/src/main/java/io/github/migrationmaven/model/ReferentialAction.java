/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.model;

/** What a foreign key does when the referenced row is updated or deleted. */
public enum ReferentialAction {
    NO_ACTION("a", "NO ACTION"),
    RESTRICT("r", "RESTRICT"),
    CASCADE("c", "CASCADE"),
    SET_NULL("n", "SET NULL"),
    SET_DEFAULT("d", "SET DEFAULT");

    private final String letter;
    private final String sql;

    ReferentialAction(String letter, String sql) {
        this.letter = letter;
        this.sql = sql;
    }

    /** Reads {@code pg_constraint.confupdtype} and {@code confdeltype}. */
    public static ReferentialAction fromCatalog(String letter) {
        for (ReferentialAction action : values()) {
            if (action.letter.equals(letter)) {
                return action;
            }
        }
        throw new IllegalArgumentException("No referential action: " + letter);
    }

    /** The action as it is written in SQL. */
    public String sql() {
        return sql;
    }
}
