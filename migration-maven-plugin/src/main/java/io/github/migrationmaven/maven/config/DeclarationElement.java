/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven.config;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.declaration.DeclarationRequest;
import io.github.migrationmaven.declaration.jpa.JpaRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code <declaration>}: what a module says about its schema. */
public final class DeclarationElement {

    private static final String SQL_FOLDER = "src/main/schema";
    private static final String BEFORE_FOLDER = "src/main/schema/before";

    private @Nullable List<String> before;
    private @Nullable List<String> sql;
    private boolean jpa = true;
    private List<String> entities = List.of();
    private @Nullable String provider;
    private Map<String, String> jpaProperties = Map.of();

    /**
     * As the core wants it.
     *
     * @throws MigrationException CONFIGURATION_INVALID naming all files and folders that are asked for and not there
     */
    public DeclarationRequest request(ModuleFolders folders, ClassPath classPath) {
        List<Path> missing = Stream.concat(named(folders, before), named(folders, sql))
                .filter(path -> !Files.exists(path))
                .toList();
        if (!missing.isEmpty()) {
            throw new MigrationException(
                    ErrorCode.CONFIGURATION_INVALID,
                    "<declaration> names what does not exist: "
                            + String.join(
                                    ", ", missing.stream().map(Path::toString).toList()),
                    "Create it, or take it out of <declaration>.");
        }
        return new DeclarationRequest(
                paths(folders, before, BEFORE_FOLDER),
                jpa ? Optional.of(jpaRequest(folders, classPath)) : Optional.empty(),
                paths(folders, sql, SQL_FOLDER));
    }

    private JpaRequest jpaRequest(ModuleFolders folders, ClassPath classPath) {
        return new JpaRequest(
                List.of(folders.classes()),
                classPath.elements(),
                classPath.reactorOutputs(),
                entities,
                Optional.ofNullable(provider),
                jpaProperties);
    }

    private static List<Path> paths(ModuleFolders folders, @Nullable List<String> named, String folder) {
        return named != null
                ? named(folders, named).toList()
                : Stream.of(folders.resolve(folder)).filter(Files::isDirectory).toList();
    }

    private static Stream<Path> named(ModuleFolders folders, @Nullable List<String> paths) {
        return paths == null ? Stream.of() : paths.stream().map(String::strip).map(folders::resolve);
    }
}
