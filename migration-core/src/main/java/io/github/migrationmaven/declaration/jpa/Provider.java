/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.declaration.jpa;

import static io.github.migrationmaven.ErrorCode.CONFIGURATION_INVALID;
import static io.github.migrationmaven.ErrorCode.ENTITIES_REJECTED;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.declaration.loading.IsolatedLoader;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The JPA provider of a module, called by reflection, since its classes are not those of this project. */
final class Provider {

    private final JpaRequest request;
    private final ManagedClasses classes;
    private final IsolatedLoader loader;
    private final Object provider;

    private Provider(JpaRequest request, ManagedClasses classes, IsolatedLoader loader, Object provider) {
        this.request = request;
        this.classes = classes;
        this.loader = loader;
        this.provider = provider;
    }

    static Provider of(JpaRequest request, ManagedClasses classes, IsolatedLoader loader) {
        List<?> found;
        try {
            Class<?> type = loader.loadClass(classes.flavour().name("spi.PersistenceProvider"));
            found = ServiceLoader.load(type, loader).stream()
                    .map(ServiceLoader.Provider::get)
                    .filter(provider -> request.provider()
                            .map(provider.getClass().getName()::equals)
                            .orElse(true))
                    .toList();
        } catch (ClassNotFoundException | ServiceConfigurationError | LinkageError e) {
            throw new ProviderFailure("The JPA provider cannot be loaded").of(e);
        }
        if (found.size() == 1) {
            return new Provider(request, classes, loader, found.get(0));
        }
        throw found.isEmpty() ? noProvider(request) : severalProviders(found);
    }

    private static MigrationException noProvider(JpaRequest request) {
        return request.provider().isPresent()
                ? new MigrationException(
                        CONFIGURATION_INVALID,
                        "<provider> names %s, which the class path of the module does not offer as a JPA provider."
                                .formatted(request.provider().get()),
                        "Name the class of a JPA provider that is a dependency of the module, or leave <provider> out.")
                : new MigrationException(
                        ENTITIES_REJECTED,
                        "The module has entities, but no JPA provider is on its runtime class path.",
                        "Add the provider that the service runs with, "
                                + "such as org.hibernate.orm:hibernate-core, to its dependencies.");
    }

    private static MigrationException severalProviders(List<?> found) {
        return new MigrationException(
                CONFIGURATION_INVALID,
                "The class path of the module has several JPA providers: %s."
                        .formatted(found.stream()
                                .map(provider -> provider.getClass().getName())
                                .sorted()
                                .collect(joining(", "))),
                "Choose one: <declaration><provider>%s</provider></declaration>."
                        .formatted(found.get(0).getClass().getName()));
    }

    /**
     * Hibernate writes what Bean Validation adds only when it builds its session factory, since the factory's
     * integrators apply it; other providers are asked for the schema as JPA's specification has it.
     */
    JpaDdl ddl(int postgresMajor) {
        loadClasses();
        MappingWatch watch = new MappingWatch(classes.written());
        StringWriter script = new StringWriter();
        Map<String, Object> properties = new ProviderProperties(
                        request, classes.flavour(), loader, isHibernate(), version())
                .writing(script, postgresMajor);
        if (isHibernate()) {
            watch.listen(properties, loader, version());
            build(properties, new SchemaTool(loader, watch::metadata));
            return new JpaDdl(CommentText.quoted(script.toString()), watch.facts());
        }
        Object unit = PersistenceUnit.of(
                classes, loader, IsolatedLoader.url(request.classPath().get(0)));
        call(provider, "generateSchema", unit, properties);
        return new JpaDdl(script.toString(), watch.facts());
    }

    private void build(Map<String, Object> properties, SchemaTool tool) {
        tool.install(properties);
        Object unit = PersistenceUnit.of(classes, loader, null);
        try {
            call(call(provider, "createContainerEntityManagerFactory", unit, properties), "close");
        } catch (MigrationException e) {
            if (!tool.hasWritten()) {
                throw e;
            }
        }
    }

    /** Hibernate says of a class that cannot be loaded that it is not there, and forgets why. */
    private void loadClasses() {
        for (String name : classes.names()) {
            try {
                if (loader.has(name)) {
                    Class.forName(name, false, loader);
                }
            } catch (ClassNotFoundException | LinkageError e) {
                throw rejected().of(e);
            }
        }
    }

    private boolean isHibernate() {
        return Stream.<Class<?>>iterate(provider.getClass(), Objects::nonNull, Class::getSuperclass)
                .anyMatch(type -> type.getName().startsWith("org.hibernate."));
    }

    /** EclipseLink says it in a class of its own, Hibernate in the manifest; empty for others that say it nowhere. */
    private String version() {
        String version = provider.getClass().getPackage().getImplementationVersion();
        if (version != null || !isEclipseLink()) {
            return version == null ? "" : version;
        }
        try {
            return String.valueOf(loader.loadClass("org.eclipse.persistence.Version")
                    .getMethod("getVersion")
                    .invoke(null));
        } catch (ReflectiveOperationException e) {
            throw rejected(provider.getClass().getName()).of(e);
        }
    }

    private boolean isEclipseLink() {
        return provider.getClass().getName().startsWith("org.eclipse.persistence.");
    }

    private Object call(Object target, String method, Object... arguments) {
        try {
            return Arrays.stream(target.getClass().getMethods())
                    .filter(candidate -> candidate.getName().equals(method) && accepts(candidate, arguments))
                    .findFirst()
                    .orElseThrow(() -> new NoSuchMethodException(method))
                    .invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw rejected().of(requireNonNull(e.getCause(), "no cause"));
        } catch (ReflectiveOperationException e) {
            throw rejected().of(e);
        }
    }

    private static boolean accepts(Method method, Object... arguments) {
        Class<?>[] types = method.getParameterTypes();
        return types.length == arguments.length
                && IntStream.range(0, types.length).allMatch(i -> types[i].isInstance(arguments[i]));
    }

    private ProviderFailure rejected() {
        String other = isEclipseLink() ? "EclipseLink" : provider.getClass().getName();
        return rejected(((isHibernate() ? "Hibernate " : other + " ") + version()).strip());
    }

    private static ProviderFailure rejected(String name) {
        return new ProviderFailure(name + " rejects the entities");
    }
}
