/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.declaration.jpa;

import static java.util.Objects.requireNonNull;

import io.github.migrationmaven.declaration.loading.IsolatedLoader;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for the container from which Hibernate takes converters, generators and user types in a running service.
 *
 * <p>One that Hibernate cannot make by itself, since its constructor wants beans, is made without running a
 * constructor: for the schema its types count, not what it does.
 */
final class Beans implements InvocationHandler {

    private static final String CONTAINER = "org.hibernate.resource.beans.container.spi.BeanContainer";
    private static final String BEAN = "org.hibernate.resource.beans.container.spi.ContainedBean";

    private final IsolatedLoader loader;

    private Beans(IsolatedLoader loader) {
        this.loader = loader;
    }

    /** Empty for a Hibernate that knows no such container. */
    static Optional<Object> container(IsolatedLoader loader) {
        if (!loader.has(CONTAINER)) {
            return Optional.empty();
        }
        return Optional.of(loader.proxy(CONTAINER, new Beans(loader)));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        return switch (method.getName()) {
            case "getBean" -> bean(requireNonNull(arguments, "arguments is null"));
            case "toString" -> "no bean container";
            case "hashCode" -> System.identityHashCode(proxy);
            case "equals" -> arguments != null && proxy == arguments[0];
            default -> null;
        };
    }

    /** {@code getBean([name,] type, options, producer)}. */
    private Object bean(Object[] arguments) throws ReflectiveOperationException {
        Class<?> type = (Class<?>) arguments[arguments.length - 3];
        Object[] asked = Arrays.copyOf(arguments, arguments.length - 2);
        Object instance = instance(type, asked, arguments[arguments.length - 1]);
        return loader.proxy(BEAN, (proxy, method, ignored) -> switch (method.getName()) {
            case "getBeanInstance" -> instance;
            case "getBeanClass" -> type;
            case "toString" -> "bean " + type.getName();
            case "hashCode" -> System.identityHashCode(proxy);
            case "equals" -> ignored != null && proxy == ignored[0];
            default -> null;
        });
    }

    private Object instance(Class<?> type, Object[] asked, Object producer) throws ReflectiveOperationException {
        Method produce = Arrays.stream(loader.loadClass("org.hibernate.resource.beans.spi.BeanInstanceProducer")
                        .getMethods())
                .filter(method ->
                        method.getName().equals("produceBeanInstance") && method.getParameterCount() == asked.length)
                .findFirst()
                .orElseThrow(() -> new NoSuchMethodException("produceBeanInstance"));
        try {
            return produce.invoke(producer, asked);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            return withoutConstructor(type);
        }
    }

    /** As serialization makes objects (module jdk.unsupported, reached by reflection since javac warns of it). */
    private static Object withoutConstructor(Class<?> type) throws ReflectiveOperationException {
        Class<?> reflection = Class.forName("sun.reflect.ReflectionFactory");
        Object factory = reflection.getMethod("getReflectionFactory").invoke(null);
        Constructor<?> made = (Constructor<?>) reflection
                .getMethod("newConstructorForSerialization", Class.class, Constructor.class)
                .invoke(factory, type, Object.class.getDeclaredConstructor());
        return made.newInstance();
    }
}
