/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.declaration.jpa;

import static java.util.Objects.requireNonNull;

import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.declaration.loading.ModulePath;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The entities of a module, and the class path on which its JPA provider runs.
 *
 * @param classesDirectories the module's own output, where its entities are looked for
 * @param classPath the module's whole runtime class path in its order: its own output, that of other modules, and jars
 * @param reactorOutputs those of {@code classPath} that this build makes; they are not shared between modules, and
 *     mapped superclasses and embeddables in them take part
 * @param entities names of further classes that take part, wherever on the class path they are
 * @param provider class name of the JPA provider; needed only when the class path has several
 * @param properties the provider's properties, such as naming strategies and the default schema; they win over what is
 *     set by itself, save for what makes the provider write a script and for connection settings, which are left out
 */
public record JpaRequest(
        List<Path> classesDirectories,
        List<Path> classPath,
        List<Path> reactorOutputs,
        List<String> entities,
        Optional<String> provider,
        Map<String, String> properties) {

    public JpaRequest {
        classesDirectories = List.copyOf(classesDirectories);
        classPath = List.copyOf(classPath);
        reactorOutputs = List.copyOf(reactorOutputs);
        entities = List.copyOf(entities);
        requireNonNull(provider, "provider is null");
        properties = Map.copyOf(properties);
    }

    /** Where the module's classes come from. */
    ModulePath path() {
        return new ModulePath(classesDirectories, classPath, reactorOutputs);
    }

    /** The output of the module and of its neighbours, its own first. */
    public List<Path> outputs() {
        return path().outputs();
    }

    /**
     * Whether JPA is on the class path at all, with or without entities.
     *
     * @throws MigrationException ENTITIES_REJECTED when a jar cannot be read
     */
    public boolean hasJpa() {
        return Stream.of(Flavour.values()).anyMatch(this::hasJpa);
    }

    /** Whether JPA is on the class path under this name. */
    boolean hasJpa(Flavour flavour) {
        return classPath.stream().anyMatch(root -> ClassFiles.has(root, flavour.resource("Entity")));
    }
}
