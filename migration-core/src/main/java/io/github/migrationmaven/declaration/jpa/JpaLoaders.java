/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.declaration.jpa;

import io.github.migrationmaven.declaration.loading.IsolatedLoader;
import io.github.migrationmaven.declaration.loading.SharedLoaders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;

/**
 * What the modules of one run share of their class paths: a class loader for each list of jars, and what was found in
 * them.
 *
 * <p>Open one for a run and close it at the end. Safe for use by several threads.
 */
public final class JpaLoaders implements AutoCloseable {

    /**
     * Packages, large ones, whose converters an application has to ask for, if they have any: Spring Data's for
     * java.time would make other columns of the entities' instants and dates.
     */
    private static final List<String> NEVER_BY_THEMSELVES =
            List.of("org/springframework/", "org/hibernate/", "net/bytebuddy/");

    private final SharedLoaders shared = new SharedLoaders();
    private final Map<JarState, List<String>> converters = new ConcurrentHashMap<>();
    private final QuietLoggers quiet = new QuietLoggers();

    /** A jar as it was when it was read. */
    private record JarState(Path jar, long modified, long size) {}

    /** A loader of the module as {@link SharedLoaders#loaderFor} makes it. The caller closes it. */
    IsolatedLoader loaderFor(JpaRequest request) {
        return shared.loaderFor(request.path());
    }

    /** The loaders, for whatever else of the module's libraries has something to declare. */
    public SharedLoaders shared() {
        return shared;
    }

    /**
     * The names of all files that have been looked for in the output of the module, relative to it and with {@code /},
     * whether they are there or not.
     */
    public SortedSet<String> asked(JpaRequest request) {
        return shared.asked(request.path());
    }

    static boolean isOutput(JpaRequest request, Path path) {
        return request.path().isOutput(path);
    }

    /** The attribute converters of a jar that apply by themselves. */
    List<String> convertersOf(Path jar) {
        try {
            JarState state = new JarState(jar, Files.getLastModifiedTime(jar).toMillis(), Files.size(jar));
            return converters.computeIfAbsent(state, JpaLoaders::findConverters);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + jar, e);
        }
    }

    private static List<String> findConverters(JarState state) {
        return ClassFiles.containing(List.of("/persistence/Converter;"), state.jar(), NEVER_BY_THEMSELVES)
                .getKnownClasses()
                .stream()
                .filter(type -> type.declaredAnnotations().stream().anyMatch(JpaLoaders::appliesByItself))
                .map(type -> type.name().toString())
                .sorted()
                .toList();
    }

    private static boolean appliesByItself(AnnotationInstance annotation) {
        AnnotationValue autoApply = annotation.value("autoApply");
        return isConverter(annotation.name()) && autoApply != null && autoApply.asBoolean();
    }

    private static boolean isConverter(DotName name) {
        return name.toString().equals(Flavour.JAKARTA.name("Converter"))
                || name.toString().equals(Flavour.JAVAX.name("Converter"));
    }

    /** Keeps the providers from writing to the log of the build, until this is closed. */
    void quietLoggers() {
        quiet.hush();
    }

    /** Closes the shared loaders and lets the loggers speak again. */
    @Override
    public void close() {
        quiet.close();
        shared.close();
    }
}
