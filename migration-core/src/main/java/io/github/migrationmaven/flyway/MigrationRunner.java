/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flyway;

import static io.github.migrationmaven.ErrorCode.DATABASE_NOT_REACHABLE;
import static io.github.migrationmaven.ErrorCode.REPLAY_FAILED;
import static java.util.Objects.requireNonNull;

import io.github.migrationmaven.ConnectionSettings;
import io.github.migrationmaven.MigrationException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.output.MigrateResult;
import org.jspecify.annotations.Nullable;

/**
 * Runs a module's migrations on a database and reads its history, by Flyway itself.
 *
 * <p>Differs from the module's own start in one point: Flyway's lock is not held in a transaction, because CREATE INDEX
 * CONCURRENTLY would wait for that for ever. May be used by several threads at once.
 */
public final class MigrationRunner {

    private final FlywaySettings settings;

    public MigrationRunner(FlywaySettings settings) {
        this.settings = requireNonNull(settings, "settings is null");
    }

    /**
     * Applies all pending migrations. On a failure what the earlier files did stays in the database.
     *
     * @throws MigrationException {@code REPLAY_FAILED} with a {@link ReplayFailure} as its cause when a file or a
     *     callback fails; without one when the run took longer than its timeout; {@code MIGRATION_NAMES_INVALID},
     *     {@code JAVA_MIGRATION_NOT_SUPPORTED}, {@code CONFIGURATION_INVALID} before anything has run;
     *     {@code DATABASE_NOT_REACHABLE}
     */
    public MigrationRun run(ConnectionSettings database) {
        new LocationCheck(settings).run();
        return within(
                database,
                connections -> applied(
                        FlywayConfiguration.migrating(settings, connections).migrate()));
    }

    /**
     * How the database's schema history and the files stand to each other, in Flyway's order: what has been applied in
     * the order in which it was, then what is pending. Changes nothing in the database, and runs no callback.
     *
     * @throws MigrationException as {@link #run} does
     */
    public List<HistoryEntry> history(ConnectionSettings database) {
        new LocationCheck(settings).run();
        return within(database, connections -> entries(FlywayConfiguration.reading(settings, connections)));
    }

    private <T> T within(ConnectionSettings database, Function<Connections, T> work) {
        Connections connections = new Connections(database);
        reach(connections, database);
        FutureTask<T> task = new FutureTask<>(() -> {
            try (connections) {
                return work.apply(connections);
            }
        });
        Thread thread = new Thread(task, "flyway");
        thread.setDaemon(true);
        thread.setContextClassLoader(MigrationRunner.class.getClassLoader());
        thread.start();
        try {
            return task.get(settings.execution().timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw tooLong(stop(connections, database), next(database), e);
        } catch (InterruptedException e) {
            stop(connections, database);
            Thread.currentThread().interrupt();
            throw new MigrationException(REPLAY_FAILED, "The run was interrupted.", "Start it again.", e);
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        }
    }

    private RuntimeException failure(@Nullable Throwable cause) {
        if (cause instanceof FlywayException flyway) {
            return new FailureReader(settings).read(flyway);
        }
        if (cause instanceof Error error) {
            throw error;
        }
        // The task runs no code of ours that throws a checked exception.
        return cause instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(cause);
    }

    private static void reach(Connections connections, ConnectionSettings database) {
        try {
            connections.reach();
        } catch (SQLException e) {
            throw notReachable(database, e);
        }
    }

    private static Optional<String> stop(Connections connections, ConnectionSettings database) {
        try {
            return connections.terminate();
        } catch (SQLException e) {
            throw notReachable(database, e);
        }
    }

    private static MigrationException notReachable(ConnectionSettings database, SQLException cause) {
        return new MigrationException(
                DATABASE_NOT_REACHABLE,
                "Cannot connect to %s: %s [SQLSTATE %s]".formatted(database, cause.getMessage(), cause.getSQLState()),
                "Check that the server runs and that the URL, the user and the password are right.",
                cause);
    }

    /** The migration after those that the history has; what the stopped run was at has left no trace there. */
    private Optional<String> next(ConnectionSettings database) {
        try {
            return entries(FlywayConfiguration.reading(settings, new Connections(database))).stream()
                    .filter(entry -> entry.state() == HistoryEntry.State.PENDING)
                    .map(HistoryEntry::script)
                    .findFirst();
        } catch (FlywayException e) {
            // That it took too long is what has to be told; where it was is a help.
            return Optional.empty();
        }
    }

    private MigrationException tooLong(Optional<String> running, Optional<String> file, Throwable cause) {
        return new MigrationException(
                REPLAY_FAILED,
                "The migrations did not end within %d s; the run was at %s.%s"
                        .formatted(
                                settings.execution().timeout().toSeconds(),
                                file.orElse("a file or callback that is not known"),
                                running.map(sql -> "\n" + FailureReader.excerpt(sql))
                                        .orElse("")),
                "Look for what the statement waits for, or give it more time with"
                        + " <flyway><timeout>seconds</timeout></flyway>.",
                cause);
    }

    private static MigrationRun applied(MigrateResult result) {
        List<String> versions = result.migrations.stream()
                .map(migration -> migration.version)
                .filter(version -> version != null && !version.isEmpty())
                .toList();
        return new MigrationRun(versions, result.migrations.size() - versions.size());
    }

    private static List<HistoryEntry> entries(Flyway flyway) {
        return Arrays.stream(flyway.info().all()).map(MigrationRunner::entry).toList();
    }

    private static HistoryEntry entry(MigrationInfo migration) {
        return new HistoryEntry(
                Optional.ofNullable(migration.getVersion()).map(Object::toString),
                Optional.ofNullable(migration.getDescription()).orElse(""),
                Optional.ofNullable(migration.getScript()).orElse(""),
                state(migration));
    }

    private static HistoryEntry.State state(MigrationInfo migration) {
        return switch (migration.getState()) {
            case PENDING, ABOVE_TARGET, AVAILABLE, UNDONE -> HistoryEntry.State.PENDING;
            case OUTDATED -> HistoryEntry.State.OUTDATED;
            case IGNORED -> HistoryEntry.State.LATE;
            case BELOW_BASELINE, BASELINE_IGNORED -> HistoryEntry.State.COVERED;
            case FAILED, MISSING_FAILED, FUTURE_FAILED -> HistoryEntry.State.FAILED;
            case MISSING_SUCCESS, FUTURE_SUCCESS, DELETED -> HistoryEntry.State.MISSING;
            case SUCCESS, OUT_OF_ORDER, BASELINE, SUPERSEDED ->
                migration.isChecksumMatching() ? HistoryEntry.State.APPLIED : HistoryEntry.State.CHANGED;
        };
    }
}
