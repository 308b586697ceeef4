/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.declaration.loading;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Loads classes of a module, apart from those of Maven and of this project.
 *
 * <p>Logback and Log4j find a configuration that is silent here, in the file that they look for first: without one
 * Logback writes every line down to DEBUG, and the module's own might open the log files of the service.
 */
public final class IsolatedLoader extends URLClassLoader {

    private static final Map<String, URL> SILENT = Map.of(
            "logback-test.xml", resource("silent-logback.xml"),
            "log4j2-test.xml", resource("silent-log4j2.xml"));

    static {
        registerAsParallelCapable();
    }

    private final Set<String> asked;

    public IsolatedLoader(List<Path> classPath, ClassLoader parent) {
        this(classPath, parent, ConcurrentHashMap.newKeySet());
    }

    /** @param asked takes the names of all files that are looked for on the class path */
    IsolatedLoader(List<Path> classPath, ClassLoader parent, Set<String> asked) {
        super("module", classPath.stream().map(IsolatedLoader::url).toArray(URL[]::new), parent);
        this.asked = asked;
    }

    private static URL resource(String name) {
        return requireNonNull(IsolatedLoader.class.getResource(name), name);
    }

    public static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("A path that is no URL: " + path, e);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        asked.add(name.replace('.', '/') + ".class");
        return super.findClass(name);
    }

    @Override
    public @Nullable URL findResource(String name) {
        asked.add(name);
        URL silent = SILENT.get(name);
        return silent == null ? super.findResource(name) : silent;
    }

    @Override
    public Enumeration<URL> findResources(String name) throws IOException {
        asked.add(name);
        URL silent = SILENT.get(name);
        return silent == null ? super.findResources(name) : Collections.enumeration(List.of(silent));
    }

    /** Whether a class of this name can be found; it is not loaded. */
    public boolean has(String className) {
        return getResource(className.replace('.', '/') + ".class") != null;
    }

    /**
     * An object of the interface with this name.
     *
     * @throws IllegalStateException when there is no such interface
     */
    public Object proxy(String type, InvocationHandler handler) {
        try {
            return Proxy.newProxyInstance(this, new Class<?>[] {loadClass(type)}, handler);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("The module has no " + type, e);
        }
    }

    @Override
    public void close() {
        try {
            super.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot close the jars of a module", e);
        }
    }
}
