/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.target;

import static java.util.Objects.requireNonNull;

import io.github.migrationmaven.ConnectionSettings;
import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A target that is open. Closing it closes the way to it. */
public final class LiveDatabase implements AutoCloseable {

    private final Target target;
    private final TargetAccess.Way way;

    private LiveDatabase(Target target, TargetAccess.Way way) {
        this.target = target;
        this.way = way;
    }

    /**
     * Opens the way to a target; nothing is connected yet.
     *
     * @throws MigrationException when the way cannot be opened
     */
    public static LiveDatabase open(Target target) {
        return new LiveDatabase(
                requireNonNull(target, "target is null"), target.access().open());
    }

    public Target target() {
        return target;
    }

    /** How to reach it at this moment. */
    public ConnectionSettings settings() {
        return way.settings();
    }

    /** How it is called in messages. */
    public String describe() {
        return target.access().describe();
    }

    /**
     * A connection in auto-commit mode on which no statement waits for a lock longer than the target allows, and whose
     * search path is empty; the caller closes it.
     *
     * @throws MigrationException DATABASE_NOT_REACHABLE with the reason
     */
    public Connection connect() {
        Connection connection;
        try {
            connection = settings().connect();
        } catch (SQLException e) {
            throw notReachable(e);
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET lock_timeout = " + target.lockTimeout().toMillis());
            statement.execute("SET search_path = ''");
            return connection;
        } catch (SQLException e) {
            close(connection, e);
            throw notReachable(e);
        }
    }

    /**
     * Does something on a connection of its own.
     *
     * @param what is being done, for the message, such as {@code counting rows}
     * @throws MigrationException DATABASE_NOT_REACHABLE when there is no connection or it breaks, DATABASE_LOCKED when
     *     somebody else holds a lock, TARGET_FAILED when the server refuses
     */
    public <T> T ask(String what, Question<T> question) {
        try (Connection connection = connect()) {
            return question.ask(connection);
        } catch (SQLException e) {
            throw explained(what, e);
        }
    }

    /**
     * The schema that unqualified names go to on a connection of the service; {@code public} where it has none.
     *
     * @throws MigrationException DATABASE_NOT_REACHABLE with the reason
     */
    public String defaultSchema() {
        try (Connection connection = settings().connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT coalesce(pg_catalog.current_schema(), 'public')")) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw notReachable(e);
        }
    }

    /** What a failure on this database means. */
    public MigrationException explained(String what, SQLException e) {
        return SqlFailure.of(this, what, e);
    }

    private MigrationException notReachable(SQLException e) {
        return new MigrationException(
                ErrorCode.DATABASE_NOT_REACHABLE,
                "Cannot connect to %s: %s [SQLSTATE %s]".formatted(describe(), firstLine(e), e.getSQLState()),
                advice(String.valueOf(e.getSQLState())),
                e);
    }

    private static String advice(String state) {
        return switch (state) {
            case "28P01", "28000" ->
                "Check <user> and <password> of <target>, or the <server> of settings.xml that it names.";
            case "3D000" -> "Create the database, or name another one in <target><url>.";
            case "53300", "57P03" -> "Wait until the server has a free connection, then run the goal again.";
            default -> "Check that the server runs and that host, port and database of <target><url> are right.";
        };
    }

    /** Without the driver's advice on hosts and ports. */
    static String firstLine(SQLException e) {
        String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
        return message.replaceFirst("(?<=\\.) Check that the hostname.*", "");
    }

    private static void close(Connection connection, SQLException first) {
        try {
            connection.close();
        } catch (SQLException second) {
            first.addSuppressed(second);
        }
    }

    @Override
    public void close() {
        way.close();
    }

    /** What is asked of a database. */
    @FunctionalInterface
    public interface Question<T> {

        T ask(Connection connection) throws SQLException;
    }
}
