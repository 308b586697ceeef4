/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.declaration.jooq;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What jOOQ makes of its generated classes.
 *
 * @param version of the jOOQ that wrote it, empty when its jar does not say
 * @param statements in the order in which they run, without semicolons
 * @param views statements that make views, which may need each other in any order
 * @param leftOut views, by name, whose query the classes do not have
 */
public record JooqDdl(String version, List<String> statements, List<View> views, List<String> leftOut) {

    public JooqDdl {
        requireNonNull(version, "version is null");
        statements = List.copyOf(statements);
        views = List.copyOf(views);
        leftOut = List.copyOf(leftOut);
    }

    /** A view and the statement that makes it. */
    public record View(String name, String statement) {

        public View {
            requireNonNull(name, "name is null");
            requireNonNull(statement, "statement is null");
        }
    }
}
