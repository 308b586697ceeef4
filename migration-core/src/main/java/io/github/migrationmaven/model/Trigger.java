/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.model;

import static java.util.Objects.requireNonNull;

/**
 * A trigger of a table or view.
 *
 * @param definition the whole statement as {@code pg_get_triggerdef} prints it
 */
public record Trigger(ObjectId id, String definition, Firing firing) implements SchemaObject {

    public Trigger {
        requireNonNull(id, "id is null");
        requireNonNull(definition, "definition is null");
        requireNonNull(firing, "firing is null");
    }

    /** When a trigger fires with regard to {@code session_replication_role}. */
    public enum Firing {
        ORIGIN("O", "ENABLE"),
        DISABLED("D", "DISABLE"),
        REPLICA("R", "ENABLE REPLICA"),
        ALWAYS("A", "ENABLE ALWAYS");

        private final String letter;
        private final String sql;

        Firing(String letter, String sql) {
            this.letter = letter;
            this.sql = sql;
        }

        /** Reads {@code pg_trigger.tgenabled}. */
        public static Firing fromCatalog(String letter) {
            for (Firing firing : values()) {
                if (firing.letter.equals(letter)) {
                    return firing;
                }
            }
            throw new IllegalArgumentException("No trigger firing: " + letter);
        }

        /** The words of ALTER TABLE that lead to this state, before {@code TRIGGER}. */
        public String sql() {
            return sql;
        }
    }
}
