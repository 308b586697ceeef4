/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.declaration.jooq;

import static io.github.migrationmaven.ErrorCode.CONFIGURATION_INVALID;
import static java.util.Objects.requireNonNull;

import io.github.migrationmaven.MigrationException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The schemas and tables of generated classes, as objects of the module's jOOQ. */
final class GeneratedClasses {

    static final String CATALOG = "org.jooq.Catalog";
    static final String SCHEMA = "org.jooq.Schema";
    static final String TABLE = "org.jooq.Table";

    private static final Set<String> NOBODYS = Set.of("pg_catalog", "information_schema");

    private final JooqLibrary library;
    private final List<String> names;

    GeneratedClasses(JooqLibrary library, List<String> names) {
        this.library = library;
        this.names = names;
    }

    /** All schemas, those of catalogs among them, apart from PostgreSQL's own. */
    List<Object> schemas() {
        return names.stream()
                .flatMap(this::schemasOf)
                .filter(schema -> !NOBODYS.contains(schemaName(schema)))
                .distinct()
                .toList();
    }

    String schemaName(Object schema) {
        return (String) library.get(SCHEMA, schema, "getName");
    }

    List<Object> tables(Object schema) {
        return List.copyOf((List<?>) library.get(SCHEMA, schema, "getTables"));
    }

    private Stream<Object> schemasOf(String name) {
        Class<?> type = type(name);
        if (library.offers(CATALOG, type)) {
            return ((List<?>) library.get(CATALOG, instance(type), "getSchemas"))
                    .stream().map(Object.class::cast);
        }
        if (library.offers(SCHEMA, type)) {
            return Stream.of(instance(type));
        }
        throw new MigrationException(
                CONFIGURATION_INVALID,
                "<declaration><jooq> names " + name + ", which is neither a Catalog nor a Schema of jOOQ.",
                "Name the generated DefaultCatalog, or the class that is named after the schema.");
    }

    private Class<?> type(String name) {
        if (!library.has(name)) {
            throw new MigrationException(
                    CONFIGURATION_INVALID,
                    "<declaration><jooq> names " + name + ", which is not on the class path of the module.",
                    "Name the generated DefaultCatalog by its full name, and see that it is generated and compiled"
                            + " before this goal runs.");
        }
        try {
            return library.type(name);
        } catch (ClassNotFoundException | LinkageError e) {
            throw JooqFailure.of("The generated class " + name + " cannot be loaded", e);
        }
    }

    /** Generated classes keep their one instance in a field of their own type. */
    private static Object instance(Class<?> type) {
        try {
            Optional<Field> single = Arrays.stream(type.getDeclaredFields())
                    .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == type)
                    .findFirst();
            if (single.isPresent()) {
                single.get().setAccessible(true);
                return requireNonNull(single.get().get(null), "no instance");
            }
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException | LinkageError e) {
            throw JooqFailure.of("The generated class " + type.getName() + " cannot be used", e);
        }
    }
}
