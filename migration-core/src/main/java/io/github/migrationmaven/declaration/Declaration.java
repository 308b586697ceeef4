/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.declaration;

import static io.github.migrationmaven.ErrorCode.SCRATCH_FAILED;
import static java.util.stream.Collectors.joining;

import io.github.migrationmaven.ConnectionSettings;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.Progress;
import io.github.migrationmaven.declaration.jooq.JooqSchema;
import io.github.migrationmaven.declaration.jpa.JpaLoaders;
import io.github.migrationmaven.declaration.jpa.JpaSchema;
import io.github.migrationmaven.model.ObjectId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a module says about its schema: SQL, entities, jOOQ's classes, more SQL; or a database that has it.
 *
 * <p>Its files are read and its entities are found when it is made; only {@link #fill} runs or loads anything.
 */
public final class Declaration {

    private final List<SqlFile> before;
    private final Optional<JpaSchema> jpa;
    private final Optional<JooqSchema> jooq;
    private final List<SqlFile> sql;
    private final Optional<ConnectionSettings> model;
    private final TextType textType;

    private Declaration(DeclarationRequest request, JpaLoaders loaders) {
        this.before = SqlFile.readAll(request.before());
        this.jpa = request.jpa().map(jpa -> JpaSchema.of(jpa, loaders)).filter(schema -> !schema.isEmpty());
        this.jooq = request.jooq().map(classes -> new JooqSchema(classes, loaders.shared()));
        this.sql = SqlFile.readAll(request.sql());
        this.model = request.model();
        this.textType = request.entities().textType();
    }

    /**
     * Reads the files of a declaration and looks for the entities.
     *
     * @param loaders of this run; open until the declaration is used no more
     * @throws MigrationException DECLARATION_SQL_FAILED when a file cannot be read, CONFIGURATION_INVALID when a class
     *     that the request names does not exist
     */
    public static Declaration of(DeclarationRequest request, JpaLoaders loaders) {
        return new Declaration(request, loaders);
    }

    /**
     * Whether a request declares nothing: no entity, no class of jOOQ, no statement and no database. Looks at no jar
     * and loads nothing.
     *
     * @throws MigrationException DECLARATION_SQL_FAILED when a file cannot be read, ENTITIES_REJECTED when the output
     *     of the module cannot
     */
    public static boolean isEmpty(DeclarationRequest request) {
        boolean sql = Stream.of(request.before(), request.sql())
                .flatMap(paths -> SqlFile.readAll(paths).stream())
                .anyMatch(file -> !file.script().statements().isEmpty());
        return !sql
                && request.jooq().isEmpty()
                && request.model().isEmpty()
                && request.jpa().filter(JpaSchema::isDeclaredBy).isEmpty();
    }

    /** Whether entities or jOOQ's classes take part, so that it speaks only for what these can say. */
    public boolean isOpen() {
        return jpa.isPresent() || jooq.isPresent();
    }

    /** Whether SQL files may say something about the tables of entities. */
    public boolean addsToEntities() {
        return jpa.isPresent()
                && sql.stream().anyMatch(file -> !file.script().statements().isEmpty());
    }

    /** Whether it declares nothing: no entity, no class of jOOQ, no statement and no database. */
    public boolean isEmpty() {
        return !isOpen()
                && model.isEmpty()
                && files().allMatch(file -> file.script().statements().isEmpty());
    }

    /** What takes part, in a few words: {@code 12 entities, 3 SQL files}. */
    public String describe() {
        long count = files().count();
        Optional<String> sqlFiles =
                count == 0 ? Optional.empty() : Optional.of(count + (count == 1 ? " SQL file" : " SQL files"));
        return Stream.of(
                        jpa.map(JpaSchema::describe),
                        jooq.map(JooqSchema::describe),
                        sqlFiles,
                        model.map(database -> "what the database " + database.address() + " has"))
                .flatMap(Optional::stream)
                .collect(joining(", "));
    }

    /** The decisions that stand in the SQL files as comments, in the order of the files. */
    public List<DecisionLine> decisionLines() {
        return files().flatMap(SqlFile::decisionLines).toList();
    }

    /** Begins with what needs no database, on a thread of its own; {@link #fill} waits for it. */
    public void begin(int postgresMajor) {
        jpa.ifPresent(schema -> schema.begin(postgresMajor));
    }

    private Stream<SqlFile> files() {
        return Stream.concat(before.stream(), sql.stream());
    }

    /**
     * Makes everything that is declared by files and classes; a database that is the declaration is not looked at.
     *
     * @param database empty; what it holds after a failure is not to be used
     * @return with what PostgreSQL refuses of what the JPA provider makes of the entities
     * @throws MigrationException DECLARATION_SQL_FAILED when a statement of a file fails, ENTITIES_REJECTED when the
     *     provider rejects the entities, JOOQ_CLASSES_REJECTED when PostgreSQL rejects what jOOQ makes of its classes,
     *     SCRATCH_FAILED when the database cannot be reached
     */
    public Declared fill(ConnectionSettings database, Progress progress) {
        return fill(database, Map.of(), progress);
    }

    /**
     * As above, with other types for columns of entities, so that what SQL files say about these columns is printed as
     * it is where they have these types.
     *
     * @param types by the id of the column
     */
    public Declared fill(ConnectionSettings database, Map<ObjectId, String> types, Progress progress) {
        progress.stage("declaring " + describe());
        try (Connection connection = sendingStatementsAsTheyAre(database).connect()) {
            SqlRunner runner = new SqlRunner(connection, progress);
            before.forEach(runner::run);
            Optional<EntityRun> entities =
                    jpa.isPresent() ? Optional.of(EntityRun.of(connection, jpa.get(), textType)) : Optional.empty();
            EntityRun.retype(connection, types);
            Declared outline = jooq.isPresent()
                    ? new JooqRunner(connection, progress).run(jooq.get().ddl())
                    : Declared.bySql();
            runAfter(entities, runner);
            Declared said = entities.isPresent() ? entities.get().declared(connection) : Declared.bySql();
            return said.with(outline);
        } catch (SQLException e) {
            throw new MigrationException(
                    SCRATCH_FAILED,
                    "The scratch database %s does not do its work: %s.".formatted(database, SqlFailure.message(e)),
                    "Run the goal again; if it fails again, look into the log of that server.",
                    e);
        }
    }

    /** A file may fail for want of what the provider's statements have not made. */
    private void runAfter(Optional<EntityRun> entities, SqlRunner runner) {
        List<RejectedStatement> rejected = entities.map(EntityRun::rejected).orElse(List.of());
        try {
            sql.forEach(runner::run);
        } catch (MigrationException e) {
            throw rejected.isEmpty() ? e : RejectedStatement.exception(rejected, e);
        }
    }

    /** The driver splits a statement at semicolons by rules of its own, save in simple query mode. */
    private static ConnectionSettings sendingStatementsAsTheyAre(ConnectionSettings database) {
        String url = database.url() + (database.url().contains("?") ? "&" : "?") + "preferQueryMode=simple";
        return new ConnectionSettings(url, database.user(), database.password());
    }
}
