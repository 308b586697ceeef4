/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.declaration.loading;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A class loader for each list of jars that modules of one run have in common. Safe for use by several threads.
 *
 * <p>Open one for a run and close it at the end.
 */
public final class SharedLoaders implements AutoCloseable {

    private final Map<List<Path>, IsolatedLoader> shared = new HashMap<>();
    private final Map<List<Path>, Set<String>> asked = new ConcurrentHashMap<>();

    /**
     * A loader of the module's own and its neighbours' output, whose parent has the jars; modules with the same jars in
     * the same order share the parent, and with it the loaded classes of libraries. The caller closes it.
     */
    public IsolatedLoader loaderFor(ModulePath path) {
        synchronized (shared) {
            IsolatedLoader parent = shared.computeIfAbsent(
                    path.jars(), key -> new IsolatedLoader(key, ClassLoader.getPlatformClassLoader()));
            return new IsolatedLoader(path.outputs(), parent, askedOf(path));
        }
    }

    private Set<String> askedOf(ModulePath path) {
        return asked.computeIfAbsent(path.outputs(), any -> ConcurrentHashMap.newKeySet());
    }

    /**
     * The names of all files that the module's loaders have looked for in its output, whether they are there or not.
     */
    public SortedSet<String> asked(ModulePath path) {
        return new TreeSet<>(askedOf(path));
    }

    @Override
    public void close() {
        synchronized (shared) {
            shared.values().forEach(IsolatedLoader::close);
            shared.clear();
        }
    }
}
