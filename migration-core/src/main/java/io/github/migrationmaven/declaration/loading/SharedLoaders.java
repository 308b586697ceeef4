/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.declaration.loading;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A class loader for each list of jars that modules of one run have in common. Safe for use by several threads.
 *
 * <p>Open one for a run and close it at the end.
 */
public final class SharedLoaders implements AutoCloseable {

    private final Map<List<Path>, IsolatedLoader> shared = new HashMap<>();

    /**
     * A loader of the module's own and its neighbours' output, whose parent has the jars; modules with the same jars in
     * the same order share the parent, and with it the loaded classes of libraries. The caller closes it.
     */
    public IsolatedLoader loaderFor(ModulePath path) {
        synchronized (shared) {
            IsolatedLoader parent = shared.computeIfAbsent(
                    path.jars(), key -> new IsolatedLoader(key, ClassLoader.getPlatformClassLoader()));
            return new IsolatedLoader(path.outputs(), parent);
        }
    }

    @Override
    public void close() {
        synchronized (shared) {
            shared.values().forEach(IsolatedLoader::close);
            shared.clear();
        }
    }
}
