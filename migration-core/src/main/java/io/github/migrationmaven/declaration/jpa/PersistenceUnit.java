/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.declaration.jpa;

import static io.github.migrationmaven.ErrorCode.ENTITIES_REJECTED;

import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.declaration.loading.IsolatedLoader;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Answers what a provider asks of a persistence unit, without a compile-time dependency on any version of JPA. */
final class PersistenceUnit implements InvocationHandler {

    private final ManagedClasses classes;
    private final IsolatedLoader loader;
    private final @Nullable URL root;

    private PersistenceUnit(ManagedClasses classes, IsolatedLoader loader, @Nullable URL root) {
        this.classes = classes;
        this.loader = loader;
        this.root = root;
    }

    /** @param root where the unit is; null for Hibernate, which would look for mapping files there */
    static Object of(ManagedClasses classes, IsolatedLoader loader, @Nullable URL root) {
        String name = classes.flavour().name("spi.PersistenceUnitInfo");
        try {
            Class<?> type = loader.loadClass(name);
            return Proxy.newProxyInstance(loader, new Class<?>[] {type}, new PersistenceUnit(classes, loader, root));
        } catch (ClassNotFoundException e) {
            throw new MigrationException(
                    ENTITIES_REJECTED,
                    "The JPA API on the module's class path has no " + name + ".",
                    "Let the module depend on one version of the JPA API, the one that its provider needs.",
                    e);
        }
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "getPersistenceUnitName", "toString" -> "migration";
            case "getTransactionType" -> constant(method.getReturnType(), "RESOURCE_LOCAL");
            case "getSharedCacheMode" -> constant(method.getReturnType(), "NONE");
            case "getValidationMode" -> constant(method.getReturnType(), "AUTO");
            case "getManagedClassNames" -> names();
            case "getMappingFileNames" -> classes.mappingFiles();
            case "excludeUnlistedClasses" -> true;
            case "getPersistenceUnitRootUrl" -> root;
            case "getProperties" -> new Properties();
            case "getClassLoader", "getNewTempClassLoader" -> loader;
            case "hashCode" -> System.identityHashCode(proxy);
            case "equals" -> arguments != null && proxy == arguments[0];
            default -> List.class.isAssignableFrom(method.getReturnType()) ? List.of() : null;
        };
    }

    /** Hibernate alone takes names of packages, for the annotations of theirs. */
    private List<String> names() {
        return root == null
                ? classes.names()
                : classes.names().stream().filter(loader::has).toList();
    }

    private static Object constant(Class<?> enumeration, String name) {
        return Arrays.stream(enumeration.getEnumConstants())
                .filter(constant -> constant.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(enumeration + " has no " + name));
    }
}
