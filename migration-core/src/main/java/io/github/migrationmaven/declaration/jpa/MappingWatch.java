/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.declaration.jpa;

import io.github.migrationmaven.declaration.jpa.MappingFacts.TableFacts;
import io.github.migrationmaven.declaration.loading.IsolatedLoader;
import java.lang.reflect.InvocationHandler;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Listens while a provider builds its session factory, and notes what it knows of the mapping.
 *
 * <p>Hibernate hands its metadata to integrators ({@code org.hibernate.integrator.spi.Integrator}), which JPA's own
 * interfaces have no way to ask for.
 */
final class MappingWatch {

    private static final String PROPERTY = "hibernate.integrator_provider";
    private static final String PROVIDER = "org.hibernate.jpa.boot.spi.IntegratorProvider";
    private static final String INTEGRATOR = "org.hibernate.integrator.spi.Integrator";

    /** What all providers write for a string. */
    private static final Set<String> USUAL = Set.of("character varying(255)");

    private static final Set<String> HIBERNATE = Set.of(
            "character(1)",
            "timestamp(6) without time zone",
            "timestamp(6) with time zone",
            "time(6) without time zone",
            "time(6) with time zone");
    private static final Set<String> NUMBERS = Set.of("numeric(38,2)", "numeric(38,0)");
    private static final Set<String> NUMBERS_OF_5 = Set.of("numeric(19,2)");

    private final WrittenRules written;
    private final Set<String> usualTypes = new HashSet<>(USUAL);
    private List<TableFacts> tables = List.of();
    private Optional<Object> metadata = Optional.empty();

    MappingWatch(WrittenRules written) {
        this.written = written;
        usualTypes.addAll(NUMBERS);
    }

    /** Lets Hibernate, of this version, call here. */
    void listen(Map<String, Object> properties, IsolatedLoader loader, String version) {
        usualTypes.addAll(HIBERNATE);
        if (version.startsWith("5.")) {
            usualTypes.removeAll(NUMBERS);
            usualTypes.addAll(NUMBERS_OF_5);
        }
        if (loader.has(PROVIDER) && loader.has(INTEGRATOR)) {
            Object integrator = proxy(loader, INTEGRATOR, arguments -> {
                metadata = Optional.of(arguments[0]);
                tables = HibernateMapping.tables(arguments[0], written);
                return Optional.empty();
            });
            properties.put(PROPERTY, proxy(loader, PROVIDER, arguments -> Optional.of(List.of(integrator))));
        }
    }

    /** What was heard. */
    MappingFacts facts() {
        return new MappingFacts(usualTypes, tables);
    }

    /** Hibernate's metadata, once it was heard. */
    Optional<Object> metadata() {
        return metadata;
    }

    private static Object proxy(IsolatedLoader loader, String type, Answer answer) {
        InvocationHandler handler = (proxy, method, arguments) -> switch (method.getName()) {
            case "integrate", "getIntegrators" ->
                answer.to(arguments == null ? new Object[0] : arguments).orElse(null);
            case "toString" -> "mapping watch";
            case "hashCode" -> System.identityHashCode(proxy);
            case "equals" -> arguments != null && proxy == arguments[0];
            default -> null;
        };
        return loader.proxy(type, handler);
    }

    @FunctionalInterface
    private interface Answer {
        Optional<Object> to(Object[] arguments);
    }
}
