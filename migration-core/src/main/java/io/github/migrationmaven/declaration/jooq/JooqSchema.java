/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.declaration.jooq;

import static java.util.Objects.requireNonNull;

import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.declaration.loading.IsolatedLoader;
import io.github.migrationmaven.declaration.loading.SharedLoaders;

/** The schema that a module's generated classes describe, as its own jOOQ writes it. */
public final class JooqSchema {

    private final JooqRequest request;
    private final SharedLoaders loaders;

    /** @param loaders of this run; open until this schema is used no more */
    public JooqSchema(JooqRequest request, SharedLoaders loaders) {
        this.request = requireNonNull(request, "request is null");
        this.loaders = requireNonNull(loaders, "loaders is null");
    }

    /** What takes part, in a few words: {@code jOOQ's com.example.shop.Public}. */
    public String describe() {
        return "jOOQ's " + String.join(", ", request.classes());
    }

    /**
     * Lets jOOQ write the statements that make the schema.
     *
     * @throws MigrationException CONFIGURATION_INVALID when a class is not there or is no catalog or schema,
     *     JOOQ_CLASSES_REJECTED when it cannot be loaded or jOOQ cannot write what it describes
     */
    public JooqDdl ddl() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (IsolatedLoader loader = loaders.loaderFor(request.path())) {
            thread.setContextClassLoader(loader);
            JooqLibrary library = JooqLibrary.in(loader);
            return new JooqExport(library, new GeneratedClasses(library, request.classes())).ddl();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
