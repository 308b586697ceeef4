/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.declaration.jpa;

import io.github.migrationmaven.declaration.loading.IsolatedLoader;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lets Hibernate write its schema as soon as its mapping is complete, and stops it there.
 *
 * <p>The integrators that complete the mapping, Bean Validation's among them, run only when a session factory is built;
 * what Hibernate prepares after them, to load and to store entities, takes as long as all before and has no part in the
 * schema. The first thing that it asks for then is a persister, and it takes the factory of persisters from its
 * properties.
 */
final class SchemaTool implements InvocationHandler {

    private static final String PROPERTY = "hibernate.persister.factory";
    private static final String FACTORY = "org.hibernate.persister.spi.PersisterFactory";
    private static final String COORDINATOR = "org.hibernate.tool.schema.spi.SchemaManagementToolCoordinator";
    private static final String NO_DROPS = "org.hibernate.tool.schema.spi.DelayedDropRegistryNotAvailableImpl";
    private static final String SETTINGS = "org.hibernate.engine.config.spi.ConfigurationService";

    private final IsolatedLoader loader;
    private final Supplier<Optional<Object>> metadata;
    private boolean written;

    /** @param metadata Hibernate's, as soon as an integrator has it */
    SchemaTool(IsolatedLoader loader, Supplier<Optional<Object>> metadata) {
        this.loader = loader;
        this.metadata = metadata;
    }

    /** Takes the place of the factory of persisters, unless this Hibernate has no such places. */
    void install(Map<String, Object> properties) {
        if (Stream.of(FACTORY, COORDINATOR, NO_DROPS, SETTINGS).allMatch(loader::has)) {
            properties.putIfAbsent(PROPERTY, loader.proxy(FACTORY, this));
        }
    }

    /** Whether the schema is written, so that a session factory that could not be built is no failure. */
    boolean hasWritten() {
        return written;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        return switch (method.getName()) {
            case "createEntityPersister", "createCollectionPersister" -> throw stop(arguments);
            case "toString" -> "schema tool";
            case "hashCode" -> System.identityHashCode(proxy);
            case "equals" -> arguments != null && proxy == arguments[0];
            default -> null;
        };
    }

    private Stopped stop(Object @Nullable [] arguments) throws Throwable {
        if (arguments != null && !written) {
            write(new Reflected(arguments[arguments.length - 1]));
        }
        return new Stopped();
    }

    /** As the session factory does at its end. */
    private void write(Reflected context) throws Throwable {
        Object registry = context.ask("getSessionFactory")
                .flatMap(factory -> factory.value("getServiceRegistry"))
                .orElseThrow();
        Object settings = new Reflected(registry)
                .value("getService", loader.loadClass(SETTINGS))
                .flatMap(service -> new Reflected(service).value("getSettings"))
                .orElseThrow();
        Object noDrops = loader.loadClass(NO_DROPS).getField("INSTANCE").get(null);
        Method process = Arrays.stream(loader.loadClass(COORDINATOR).getMethods())
                .filter(method -> method.getName().equals("process") && method.getParameterCount() == 4)
                .findFirst()
                .orElseThrow();
        try {
            process.invoke(null, metadata.get().orElseThrow(), registry, settings, noDrops);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
        written = true;
    }

    /** Ends the building of the session factory. */
    private static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Stopped() {
            super("The schema is written", null, false, false);
        }
    }
}
