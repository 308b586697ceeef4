/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.declaration.loading;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The class path of a module.
 *
 * @param classesDirectories the module's own output
 * @param classPath the module's whole runtime class path in its order: its own output, that of other modules, and jars
 * @param reactorOutputs those of {@code classPath} that this build makes; they are not shared between modules
 */
public record ModulePath(List<Path> classesDirectories, List<Path> classPath, List<Path> reactorOutputs) {

    public ModulePath {
        classesDirectories = List.copyOf(classesDirectories);
        classPath = List.copyOf(classPath);
        reactorOutputs = List.copyOf(reactorOutputs);
    }

    /** Whether this build makes what lies there. */
    public boolean isOutput(Path path) {
        return classesDirectories.contains(path) || reactorOutputs.contains(path);
    }

    /** The output of the module and of its neighbours, its own first. */
    public List<Path> outputs() {
        return Stream.concat(classesDirectories.stream(), classPath.stream().filter(this::isOutput))
                .distinct()
                .toList();
    }

    /** Everything else. */
    List<Path> jars() {
        return classPath.stream().filter(path -> !isOutput(path)).toList();
    }
}
