/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import io.github.migrationmaven.plan.Plan;
import io.github.migrationmaven.scratch.Filling;
import java.sql.Connection;
import java.sql.Statement;

/** Runs the statements of a plan on a database, each by itself. */
final class Executing {

    private Executing() {}

    static Filling of(Plan plan) {
        return database -> {
            try (Connection connection = database.connect();
                    Statement statement = connection.createStatement()) {
                for (String sql : plan.statements().map(step -> step.sql()).toList()) {
                    statement.execute(sql);
                }
            }
        };
    }
}
