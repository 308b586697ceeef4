/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.declaration.loading;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
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

    public IsolatedLoader(List<Path> classPath, ClassLoader parent) {
        super("module", classPath.stream().map(IsolatedLoader::url).toArray(URL[]::new), parent);
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
    public @Nullable URL findResource(String name) {
        URL silent = SILENT.get(name);
        return silent == null ? super.findResource(name) : silent;
    }

    @Override
    public Enumeration<URL> findResources(String name) throws IOException {
        URL silent = SILENT.get(name);
        return silent == null ? super.findResources(name) : Collections.enumeration(List.of(silent));
    }

    /** Whether a class of this name can be found; it is not loaded. */
    public boolean has(String className) {
        return getResource(className.replace('.', '/') + ".class") != null;
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
