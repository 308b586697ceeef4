/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.declaration.jpa;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An object of a provider, whose methods are called by name, since versions differ in what they have. */
record Reflected(Object object) {

    Reflected {
        requireNonNull(object, "object is null");
    }

    /** What the method without parameters returns; absent when there is no such method or it returns null. */
    Optional<Object> value(String method) {
        return find(method, 0).map(found -> call(found));
    }

    /** As {@link #value}, to be asked further. */
    Optional<Reflected> ask(String method) {
        return value(method).map(Reflected::new);
    }

    /** What the method returns for an argument; absent as above. */
    Optional<Object> value(String method, Object argument) {
        return find(method, 1).map(found -> call(found, argument));
    }

    boolean is(String method) {
        return value(method).filter(Boolean.TRUE::equals).isPresent();
    }

    String text(String method) {
        return value(method).map(Object::toString).orElse("");
    }

    /** All that the first of these methods that is there lists, as a collection or an iterator. */
    List<Reflected> all(String... methods) {
        Optional<Object> found = Arrays.stream(methods)
                .map(this::value)
                .flatMap(Optional::stream)
                .findFirst();
        List<Reflected> all = new ArrayList<>();
        Iterator<?> iterator = found.map(Reflected::iterator).orElse(List.of().iterator());
        iterator.forEachRemaining(element -> all.add(new Reflected(requireNonNull(element, "element is null"))));
        return all;
    }

    private static Iterator<?> iterator(Object many) {
        return many instanceof Iterator<?> iterator ? iterator : ((Iterable<?>) many).iterator();
    }

    /** A public method of that name. */
    Optional<Method> find(String name, int parameters) {
        return Arrays.stream(object.getClass().getMethods())
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == parameters)
                .filter(method -> !method.isBridge())
                .filter(Method::trySetAccessible)
                .findFirst();
    }

    /** @throws ProviderCallException when the method throws */
    private @Nullable Object call(Method method, Object... arguments) {
        try {
            return method.invoke(object, arguments);
        } catch (InvocationTargetException e) {
            throw new ProviderCallException(requireNonNull(e.getCause(), "no cause"));
        } catch (IllegalAccessException e) {
            throw new ProviderCallException(e);
        }
    }

    /** A method of the provider, or of the module behind it, that throws when it is asked. */
    static final class ProviderCallException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        ProviderCallException(Throwable cause) {
            super(cause);
        }
    }
}
