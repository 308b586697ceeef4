/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.declaration.jpa;

import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.declaration.loading.IsolatedLoader;
import java.util.Set;

/** The schema that the entities of a module need, as its own JPA provider writes it. */
public final class JpaSchema {

    private final JpaRequest request;
    private final JpaLoaders loaders;
    private final ManagedClasses classes;

    private JpaSchema(JpaRequest request, JpaLoaders loaders, ManagedClasses classes) {
        this.request = request;
        this.loaders = loaders;
        this.classes = classes;
    }

    /**
     * Looks for the entities of a module; loads none of them yet.
     *
     * @param loaders of this run; open until this schema is used no more
     * @throws MigrationException CONFIGURATION_INVALID when a class that the request names is not on the class path
     */
    public static JpaSchema of(JpaRequest request, JpaLoaders loaders) {
        return new JpaSchema(request, loaders, ManagedClasses.of(request, loaders));
    }

    /**
     * Whether a module has entities, in its output or by name, which takes a look at its output alone.
     *
     * @throws MigrationException ENTITIES_REJECTED when the output cannot be read
     */
    public static boolean isDeclaredBy(JpaRequest request) {
        return ManagedClasses.areNamedBy(request);
    }

    /** Whether the module has no entities, in its output or by name. */
    public boolean isEmpty() {
        return classes.isEmpty();
    }

    /** What takes part, in a few words: {@code 12 entities}. */
    public String describe() {
        int count = classes.entities().size();
        return count == 0 ? String.join(", ", classes.mappingFiles()) : count + (count == 1 ? " entity" : " entities");
    }

    /** Names of constraints and indexes that the entities give, each as it stands there and in lower case. */
    public Set<String> chosenNames() {
        return classes.chosenNames();
    }

    /** The statements of {@link #make} alone. */
    public String ddl(int postgresMajor) {
        return make(postgresMajor).script();
    }

    /**
     * Lets the provider write the statements that make the schema, and tell what it knows beyond them.
     *
     * @param postgresMajor the major version of PostgreSQL that they are for
     * @throws MigrationException ENTITIES_REJECTED when there is no provider or it rejects the entities
     */
    public JpaDdl make(int postgresMajor) {
        loaders.quietLoggers();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (IsolatedLoader loader = loaders.loaderFor(request)) {
            thread.setContextClassLoader(loader);
            return Provider.of(request, classes, loader).ddl(postgresMajor);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
