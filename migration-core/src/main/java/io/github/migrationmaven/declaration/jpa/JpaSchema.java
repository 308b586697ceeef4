/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.declaration.jpa;

import static java.util.Objects.requireNonNull;

import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.declaration.loading.IsolatedLoader;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** The schema that the entities of a module need, as its own JPA provider writes it. */
public final class JpaSchema {

    private final JpaRequest request;
    private final JpaLoaders loaders;
    private final ManagedClasses classes;
    private final Map<Integer, FutureTask<JpaDdl>> made = new ConcurrentHashMap<>();

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

    /**
     * Whether a file of the output may say by itself that it takes part, without being asked for by anybody: class
     * files with annotations of JPA or Hibernate, and the files that the specification names.
     *
     * @param name relative to the output, with {@code /}
     */
    public static boolean mayTakePart(String name, byte[] content) {
        return name.startsWith("META-INF/") || name.endsWith(".class") && ManagedClasses.areNamedBy(content);
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
     * Begins {@link #make} on a thread of its own: a provider needs no database, and takes its time. What goes wrong is
     * told by {@code make}.
     */
    public void begin(int postgresMajor) {
        Thread thread = new Thread(task(postgresMajor), "entities");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Lets the provider write the statements that make the schema, and tell what it knows beyond them; once, however
     * often this is called.
     *
     * @param postgresMajor the major version of PostgreSQL that they are for
     * @throws MigrationException ENTITIES_REJECTED when there is no provider or it rejects the entities
     */
    public JpaDdl make(int postgresMajor) {
        FutureTask<JpaDdl> task = task(postgresMajor);
        task.run();
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            // A provider is called by code of ours that throws no checked exception.
            throw (RuntimeException) requireNonNull(e.getCause(), "no cause");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a provider wrote its schema", e);
        }
    }

    private FutureTask<JpaDdl> task(int postgresMajor) {
        return made.computeIfAbsent(postgresMajor, major -> new FutureTask<>(() -> write(major)));
    }

    private JpaDdl write(int postgresMajor) {
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
