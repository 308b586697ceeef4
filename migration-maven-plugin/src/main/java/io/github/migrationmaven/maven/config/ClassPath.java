/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven.config;

import java.nio.file.Path;
import java.util.List;

/**
 * The runtime class path of a module.
 *
 * @param elements all of it, in its order, the module's own classes first
 * @param reactorOutputs those of {@code elements} that modules of the same reactor make
 */
public record ClassPath(List<Path> elements, List<Path> reactorOutputs) {

    public ClassPath {
        elements = List.copyOf(elements);
        reactorOutputs = List.copyOf(reactorOutputs);
    }
}
