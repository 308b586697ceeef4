/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import io.github.migrationmaven.ConnectionSettings;
import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.Progress;
import io.github.migrationmaven.declaration.Declaration;
import io.github.migrationmaven.declaration.DeclarationRequest;
import io.github.migrationmaven.declaration.Declared;
import io.github.migrationmaven.declaration.jpa.JpaLoaders;
import io.github.migrationmaven.migrations.AcceptedDifferences;
import io.github.migrationmaven.migrations.MigrationDirectory;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.Scope;
import io.github.migrationmaven.safety.DecisionText;
import io.github.migrationmaven.safety.Decisions;
import io.github.migrationmaven.scratch.Filling;
import io.github.migrationmaven.source.State;
import io.github.migrationmaven.source.StateSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The means by which the states are made. */
final class StateMaking {

    private final ModuleRequest request;
    private final Filling filling;
    private final List<String> leaveKept;
    private final Declaration declaration;
    private final MigrationDirectory directory;
    private final Scope scope;
    private final Decisions decisions;
    private final AcceptedDifferences accepted;
    private final StateSource source;

    /** Reads all files first: what is wrong in them is told before any server starts. */
    StateMaking(ModuleRequest request, Filling filling, List<String> leaveKept, JpaLoaders loaders) {
        this.request = request;
        this.filling = filling;
        this.leaveKept = leaveKept;
        this.directory = MigrationDirectory.read(
                request.folders().migrations(),
                request.flyway().locations().migrations(),
                request.flyway().naming());
        this.declaration = Declaration.of(request.declaration(), loaders);
        if (declaration.isEmpty()) {
            throw nothingDeclared(request);
        }
        this.decisions = parsedDecisions();
        this.accepted = AcceptedFile.read(request.folders().accepted());
        this.scope = request.scope().excluding(request.flyway().historyTable());
        this.source = new StateSource(request.scratch().get(), scope);
    }

    MigrationDirectory directory() {
        return directory;
    }

    StateSource source() {
        return source;
    }

    List<String> leaveKept() {
        return leaveKept;
    }

    Decisions decisions() {
        return decisions;
    }

    AcceptedDifferences accepted() {
        return accepted;
    }

    /** Whether SQL files may say something about the tables of entities. */
    boolean addsToEntities() {
        return declaration.addsToEntities();
    }

    private Decisions parsedDecisions() {
        List<DecisionText> texts = new ArrayList<>(request.decisions());
        declaration.decisionLines().stream()
                .map(line -> new DecisionText(line.text(), line.file() + ":" + line.line()))
                .forEach(texts::add);
        return Decisions.parse(texts);
    }

    /** What the migrations lead to; the caller closes it. Meanwhile the JPA provider writes its schema. */
    State current(Progress progress) {
        declaration.begin(source.major());
        int count = directory.files().size();
        progress.stage("replaying " + count + (count == 1 ? " migration" : " migrations"));
        return source.create(request.name() + " current", filling);
    }

    /** @param types other types for columns of entities, by the id of the column */
    DeclaredState declared(Map<ObjectId, String> types, Progress progress) {
        return request.declaration()
                .model()
                .map(model -> new ModelDatabase(model, request, scope, progress).catalog(source))
                .map(catalog -> new DeclaredState(catalog, false, Declared.bySql()))
                .orElseGet(() -> made(types, progress));
    }

    private DeclaredState made(Map<ObjectId, String> types, Progress progress) {
        Keeping keeping = new Keeping(declaration, types, progress, request);
        try (State state = source.create(request.name() + " declared", keeping)) {
            return new DeclaredState(state.catalog(), declaration.isOpen(), keeping.said());
        }
    }

    private static MigrationException nothingDeclared(ModuleRequest request) {
        return new MigrationException(
                ErrorCode.DECLARATION_MISSING,
                "Module " + request.name() + " declares nothing: there is no statement in "
                        + places(request.declaration()) + ", and no entity in its classes.",
                "Declare the schema in src/main/schema/*.sql or by entities, or name the places in <declaration>.");
    }

    private static String places(DeclarationRequest declaration) {
        List<String> named = Stream.concat(declaration.before().stream(), declaration.sql().stream())
                .map(Path::toString)
                .toList();
        return named.isEmpty() ? "src/main/schema, which is not there" : String.join(" and ", named);
    }

    /** Fills a database with the declaration and keeps what it says about its names. */
    private static final class Keeping implements Filling {

        private final Declaration declaration;
        private final Map<ObjectId, String> types;
        private final Progress progress;
        private final ModuleRequest request;
        private Optional<Declared> said = Optional.empty();

        Keeping(Declaration declaration, Map<ObjectId, String> types, Progress progress, ModuleRequest request) {
            this.declaration = declaration;
            this.types = types;
            this.progress = progress;
            this.request = request;
        }

        @Override
        public void fill(ConnectionSettings database) throws java.sql.SQLException {
            ConnectionSettings prepared =
                    FlywayGround.withTimeout(FlywayGround.prepare(database, request.flyway()), request.flyway());
            said = Optional.of(declaration.fill(prepared, types, progress));
        }

        Declared said() {
            return said.orElseThrow();
        }
    }
}
