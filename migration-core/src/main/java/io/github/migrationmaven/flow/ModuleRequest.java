/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import static java.util.Objects.requireNonNull;

import io.github.migrationmaven.declaration.DeclarationRequest;
import io.github.migrationmaven.flow.cache.Keyed;
import io.github.migrationmaven.flyway.FlywaySettings;
import io.github.migrationmaven.migrations.AcceptedDifferences;
import io.github.migrationmaven.model.Scope;
import io.github.migrationmaven.safety.DecisionText;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One module and everything that a use case must know of it.
 *
 * @param name as it stands in the table
 * @param folders where its files lie
 * @param flyway how its migrations are run; the locations include the migration directory
 * @param declaration what it says about its schema
 * @param scope which objects are its own
 * @param decisions that were given beside the declaration, as parameters or in the POM
 * @param scratch gives the server for its states; called once the module needs one
 */
public record ModuleRequest(
        String name,
        Folders folders,
        FlywaySettings flyway,
        DeclarationRequest declaration,
        Scope scope,
        List<DecisionText> decisions,
        ScratchSupply scratch) {

    public ModuleRequest {
        requireNonNull(name, "name is null");
        requireNonNull(folders, "folders is null");
        requireNonNull(flyway, "flyway is null");
        requireNonNull(declaration, "declaration is null");
        requireNonNull(scope, "scope is null");
        decisions = List.copyOf(decisions);
        requireNonNull(scratch, "scratch is null");
    }

    /**
     * Where the files of a module lie.
     *
     * @param module the directory of the module's POM, absolute
     * @param migrations the directory to which new migrations are written
     * @param output where the build keeps its copy of that directory; absent when there is none
     * @param declaredCatalog the file that says what was declared when the last migration was published
     */
    public record Folders(Path module, Path migrations, Optional<Path> output, Path declaredCatalog) implements Keyed {

        public Folders {
            requireNonNull(module, "module is null");
            requireNonNull(migrations, "migrations is null");
            requireNonNull(output, "output is null");
            requireNonNull(declaredCatalog, "declaredCatalog is null");
        }

        /** The file of accepted differences, beside the one that says what was declared. */
        public Path accepted() {
            return declaredCatalog.resolveSibling(AcceptedDifferences.NAME);
        }

        /** Not all that lies in the module has a say, but all that lies beside the declared catalog. */
        @Override
        public List<?> inputs() {
            Path schema = requireNonNull(declaredCatalog.toAbsolutePath().getParent(), "declaredCatalog is a root");
            return List.of(module.toString(), migrations, output, declaredCatalog, schema);
        }
    }
}
