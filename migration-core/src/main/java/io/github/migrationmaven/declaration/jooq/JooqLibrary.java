/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.declaration.jooq;

import static io.github.migrationmaven.ErrorCode.CONFIGURATION_INVALID;
import static java.util.Objects.requireNonNull;

import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.declaration.loading.IsolatedLoader;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The jOOQ of a module, from 3.14 on, called by reflection, since its classes are not those of this project. */
final class JooqLibrary {

    private final IsolatedLoader loader;
    private final Object context;

    private JooqLibrary(IsolatedLoader loader) throws ReflectiveOperationException {
        this.loader = loader;
        hush();
        Class<?> dialect = type("org.jooq.SQLDialect");
        this.context = requireNonNull(
                type("org.jooq.impl.DSL")
                        .getMethod("using", dialect)
                        .invoke(null, constant("org.jooq.SQLDialect", "POSTGRES")),
                "DSL.using gives nothing");
    }

    static JooqLibrary in(IsolatedLoader loader) {
        if (!loader.has("org.jooq.impl.DSL")) {
            throw new MigrationException(
                    CONFIGURATION_INVALID,
                    "<declaration><jooq> is set, but jOOQ is not on the runtime class path of the module.",
                    "Let the module depend on org.jooq:jooq, or take <jooq> out of <declaration>.");
        }
        try {
            return new JooqLibrary(loader);
        } catch (InvocationTargetException e) {
            throw JooqFailure.of("The module's jOOQ cannot be started", requireNonNull(e.getCause(), "no cause"));
        } catch (ReflectiveOperationException | LinkageError e) {
            throw JooqFailure.of("The module's jOOQ cannot be started", e);
        }
    }

    /** jOOQ greets in the log of whoever uses it, and has no other switches. */
    private void hush() throws ReflectiveOperationException {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        type("org.jooq.tools.JooqLogger")
                .getMethod("globalThreshold", type("org.jooq.Log$Level"))
                .invoke(null, constant("org.jooq.Log$Level", "WARN"));
    }

    Class<?> type(String name) throws ClassNotFoundException {
        return Class.forName(name, true, loader);
    }

    boolean has(String className) {
        return loader.has(className);
    }

    /** Whether a class implements an interface of jOOQ. */
    boolean offers(String type, Class<?> other) {
        try {
            return type(type).isAssignableFrom(other);
        } catch (ClassNotFoundException e) {
            throw JooqFailure.of("The module's jOOQ is not a version from 3.14 on", e);
        }
    }

    String version() {
        String version = context.getClass().getPackage().getImplementationVersion();
        return version == null ? "" : version;
    }

    /** The result of a method without arguments that an interface of jOOQ has; null where that gives null. */
    @Nullable
    Object ask(String type, Object target, String method) {
        try {
            return type(type).getMethod(method).invoke(target);
        } catch (InvocationTargetException e) {
            throw JooqFailure.of("jOOQ rejects " + target, requireNonNull(e.getCause(), "no cause"));
        } catch (ReflectiveOperationException | LinkageError e) {
            throw JooqFailure.of("The module's jOOQ is not a version from 3.14 on", e);
        }
    }

    /** As above, for a method that always gives something. */
    Object get(String type, Object target, String method) {
        return requireNonNull(ask(type, target, method), method);
    }

    /** The statements that jOOQ exports for tables. */
    List<String> ddl(Collection<?> tables, String... flags) {
        return tables.isEmpty() ? List.of() : export("java.util.Collection", List.copyOf(tables), flags);
    }

    /** The statements that jOOQ exports for a schema. */
    List<String> ddl(Object schema, String... flags) {
        return export("org.jooq.Schema", schema, flags);
    }

    private List<String> export(String type, Object argument, String... flags) {
        try {
            Class<?> flag = type("org.jooq.DDLFlag");
            Object chosen = Array.newInstance(flag, flags.length);
            for (int i = 0; i < flags.length; i++) {
                Array.set(chosen, i, constant("org.jooq.DDLFlag", flags[i]));
            }
            Object queries = requireNonNull(type("org.jooq.DSLContext")
                    .getMethod("ddl", type(type), chosen.getClass())
                    .invoke(context, argument, chosen));
            return Arrays.stream((Object[]) get("org.jooq.Queries", queries, "queries"))
                    .map(this::text)
                    .toList();
        } catch (InvocationTargetException e) {
            throw JooqFailure.of("jOOQ cannot export its classes", requireNonNull(e.getCause(), "no cause"));
        } catch (ReflectiveOperationException | LinkageError e) {
            throw JooqFailure.of("The module's jOOQ is not a version from 3.14 on", e);
        }
    }

    private String text(Object query) {
        try {
            Class<?> parameters = type("org.jooq.conf.ParamType");
            return (String) requireNonNull(type("org.jooq.Query")
                    .getMethod("getSQL", parameters)
                    .invoke(query, constant("org.jooq.conf.ParamType", "INLINED")));
        } catch (InvocationTargetException e) {
            throw JooqFailure.of("jOOQ cannot write a statement", requireNonNull(e.getCause(), "no cause"));
        } catch (ReflectiveOperationException | LinkageError e) {
            throw JooqFailure.of("The module's jOOQ is not a version from 3.14 on", e);
        }
    }

    private Object constant(String enumeration, String name) throws ReflectiveOperationException {
        return requireNonNull(type(enumeration).getField(name).get(null), name);
    }
}
