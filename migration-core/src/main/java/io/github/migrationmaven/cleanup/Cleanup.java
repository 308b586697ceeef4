/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.cleanup;

import static java.util.Objects.requireNonNull;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.Progress;
import io.github.migrationmaven.target.DatabaseFacts;
import io.github.migrationmaven.target.LiveDatabase;
import io.github.migrationmaven.target.TableCounts;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Empties the managed schemas of one live database.
 *
 * <p>Schemas in which nothing stays are dropped and made anew in one transaction. Where the user may not do that, or
 * the server has not enough locks for it, and in schemas that hold members of an extension, objects go one by one.
 */
public final class Cleanup {

    /**
     * insufficient_privilege and out_of_memory: the ways in which dropping a whole schema fails and single ones need
     * not.
     */
    private static final Set<String> TOO_MUCH_AT_ONCE = Set.of("42501", "53200");

    private final LiveDatabase database;
    private final Managed managed;
    private final Progress progress;

    public Cleanup(LiveDatabase database, Managed managed, Progress progress) {
        this.database = requireNonNull(database, "database is null");
        this.managed = requireNonNull(managed, "managed is null");
        this.progress = requireNonNull(progress, "progress is null");
    }

    /**
     * Looks at what there is, and changes nothing.
     *
     * @throws MigrationException CLEANUP_REFUSED when something else would go with it, or the user may not drop all of
     *     it; TARGET_FAILED where nothing can be written; what {@link LiveDatabase#ask} throws
     */
    public Inspection inspect() {
        progress.stage("counting tables and rows of " + database.describe());
        return database.ask("looking at what is to be dropped", this::inspect);
    }

    private Inspection inspect(Connection connection) throws SQLException {
        DatabaseFacts facts = DatabaseFacts.of(connection);
        refuseReplica(facts);
        Ground ground = Ground.of(connection, managed);
        Refusals.check(database, connection, ground, facts);
        return new Inspection(
                facts,
                ground.managed().schemas(),
                ground.going().stream().map(SchemaMember::toString).toList(),
                new OwnExtensions(ground.managed(), progress).found(connection),
                ground.stays(),
                TableCounts.of(connection, ground.managed().schemas()));
    }

    private void refuseReplica(DatabaseFacts facts) {
        if (facts.writesNothing()) {
            throw new MigrationException(
                    ErrorCode.TARGET_FAILED,
                    database.describe() + (facts.replica() ? " is a replica" : " is read-only")
                            + ": nothing can be changed there.",
                    "Name the primary server in <target><url>.");
        }
    }

    /**
     * Empties it.
     *
     * @param before what {@link #inspect()} found
     * @throws MigrationException CLEANUP_FAILED naming what is left, and saying in which state the database is
     */
    public Cleaned run(Inspection before) {
        if (before.isEmpty()) {
            return new Cleaned(before, before.counts(), "nothing was there", List.of());
        }
        try {
            return database.ask("dropping " + String.join(", ", before.schemas()), connection -> {
                Ground ground = Ground.of(connection, managed);
                Refusals.check(database, connection, ground, before.facts());
                return clean(connection, ground, before);
            });
        } catch (MigrationException e) {
            throw new MigrationException(
                    e.code(), e.problem() + "\n" + new StateAfter(database, managed).words(before), e.advice(), e);
        }
    }

    private Cleaned clean(Connection connection, Ground ground, Inspection before) throws SQLException {
        List<String> free = ground.free();
        List<String> single = new ArrayList<>(ground.held());
        List<String> missing = List.of();
        if (!free.isEmpty() && !dropWhole(connection, free, ground)) {
            single.addAll(free);
            missing = Refusals.grantsForWhole(connection, free, before.facts());
        }
        if (!single.isEmpty()) {
            progress.stage("dropping object by object in " + String.join(", ", single));
            new SingleObjects(ground, single, new Batches(progress)).drop(connection);
        }
        List<String> own = new OwnExtensions(ground.managed(), progress).drop(connection, single);
        requireEmpty(connection);
        TableCounts after = TableCounts.of(connection, before.schemas());
        return new Cleaned(before, after, way(ground.managed(), free, single, own), missing);
    }

    private boolean dropWhole(Connection connection, List<String> schemas, Ground ground) throws SQLException {
        progress.stage("dropping schema " + String.join(", ", schemas));
        try {
            new WholeSchemas(schemas, ground.managed()).drop(connection);
            return true;
        } catch (SQLException e) {
            if (TOO_MUCH_AT_ONCE.contains(String.valueOf(e.getSQLState()))) {
                progress.warn("The whole schema cannot be dropped at once: " + e.getMessage());
                return false;
            }
            throw e;
        }
    }

    private void requireEmpty(Connection connection) throws SQLException {
        List<String> left = Ground.of(connection, managed).going().stream()
                .map(SchemaMember::toString)
                .toList();
        if (!left.isEmpty()) {
            throw new MigrationException(
                    ErrorCode.CLEANUP_FAILED,
                    "%s is not empty; left is:\n  %s".formatted(database.describe(), String.join("\n  ", left)),
                    "Drop these by hand, or leave them out with <scope><exclude>.");
        }
    }

    private static String way(Managed managed, List<String> free, List<String> single, List<String> own) {
        List<String> whole =
                free.stream().filter(schema -> !single.contains(schema)).toList();
        List<String> words = new ArrayList<>();
        add(words, "schema", whole.stream().filter(managed.kept()::contains).toList(), "dropped and created again");
        add(words, "schema", whole.stream().filter(managed.made()::contains).toList(), "dropped");
        add(words, "schema", single, "emptied object by object");
        own.forEach(object -> words.add(object + " dropped"));
        return String.join("; ", words);
    }

    private static void add(List<String> words, String kind, List<String> names, String what) {
        if (!names.isEmpty()) {
            words.add(kind + " " + String.join(", ", names) + " " + what);
        }
    }
}
