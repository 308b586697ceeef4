/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import io.github.migrationmaven.desired.CheckTrial;
import io.github.migrationmaven.model.CheckConstraint;
import io.github.migrationmaven.model.Column;
import io.github.migrationmaven.source.State;
import io.github.migrationmaven.sql.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tries values against checks in the state that the migrations lead to, without a row and without a table. */
final class CheckTrials implements CheckTrial {

    private static final Pattern CHECK =
            Pattern.compile("CHECK (\\(.*\\))(?: NO INHERIT)?(?: NOT VALID)?", Pattern.DOTALL);

    private final Work current;

    /** @param current does work with the current state */
    CheckTrials(Work current) {
        this.current = current;
    }

    @Override
    public List<String> keptOut(CheckConstraint check, Column column, List<String> values) {
        return current.with(state -> keptOut(state, check, column, values));
    }

    private static List<String> keptOut(State state, CheckConstraint check, Column column, List<String> values) {
        Matcher matcher = CHECK.matcher(check.definition());
        if (!matcher.matches()) {
            throw new IllegalStateException("Not a check: " + check.definition());
        }
        String expression = matcher.group(1);
        try (Connection connection = state.database().connect()) {
            return values.stream()
                    .filter(value -> !isLetIn(connection, expression, column, value))
                    .toList();
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "The scratch database " + state.database().name() + " cannot be closed", e);
        }
    }

    /** A check lets in what is not false (PostgreSQL manual, "Check Constraints"); one that fails lets nothing in. */
    private static boolean isLetIn(Connection connection, String expression, Column column, String value) {
        String sql = "SELECT (" + expression + ") IS NOT FALSE FROM (SELECT CAST(" + Sql.literal(value) + " AS "
                + unsized(column.type()) + ") AS " + Sql.identifier(column.id().name()) + ") AS tried";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getBoolean(1);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Without its length, so that the cast cuts nothing off. */
    private static String unsized(String type) {
        String bare = type.replaceFirst("\\(\\d+(,-?\\d+)?\\)", "");
        return bare.equals("character") ? "bpchar" : bare;
    }

    /** Gives the state to work with. */
    @FunctionalInterface
    interface Work {
        <T> T with(Function<State, T> work);
    }
}
