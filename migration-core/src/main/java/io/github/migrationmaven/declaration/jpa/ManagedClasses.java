/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.declaration.jpa;

import static io.github.migrationmaven.ErrorCode.CONFIGURATION_INVALID;
import static io.github.migrationmaven.ErrorCode.ENTITIES_REJECTED;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.declaration.loading.IsolatedLoader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.Indexer;

/**
 * The classes that a module hands to its JPA provider.
 *
 * @param entities names of the entities of the module, and of the classes that it names itself
 * @param others names of embeddables, mapped superclasses, converters, and packages with annotations
 * @param mappingFiles {@code META-INF/orm.xml} where the module has one, and what its {@code persistence.xml} names
 * @param chosenNames names of constraints and indexes that annotations give
 * @param written checks and unique columns that annotations give
 */
record ManagedClasses(
        Flavour flavour,
        SortedSet<String> entities,
        SortedSet<String> others,
        List<String> mappingFiles,
        Set<String> chosenNames,
        WrittenRules written) {

    private static final List<String> JPA_TEXTS =
            List.of("Ljakarta/persistence/", "Ljavax/persistence/", "Lorg/hibernate/annotations/");

    /** Whether a class file has annotations of JPA or Hibernate. */
    static boolean areNamedBy(byte[] classFile) {
        return JPA_TEXTS.stream().anyMatch(text -> ClassFiles.contains(classFile, text.getBytes(ISO_8859_1)));
    }

    boolean isEmpty() {
        return entities.isEmpty() && mappingFiles.isEmpty();
    }

    List<String> names() {
        return Stream.concat(entities.stream(), others.stream()).distinct().toList();
    }

    /** Looks at the output of the module and, when it has entities, at the rest of its class path. */
    static ManagedClasses of(JpaRequest request, JpaLoaders loaders) {
        return new Search(request, loaders).run();
    }

    /** Whether there are any, which takes a look at the output of the module alone. */
    static boolean areNamedBy(JpaRequest request) {
        return !request.entities().isEmpty()
                || !MappingFiles.in(request.classesDirectories()).isEmpty()
                || request.classesDirectories().stream()
                        .flatMap(directory -> ClassFiles.containing(JPA_TEXTS, directory).getKnownClasses().stream())
                        .anyMatch(type -> Search.has(type, "Entity"));
    }

    /** One search of a class path. */
    private static final class Search {

        private final JpaRequest request;
        private final JpaLoaders loaders;
        private final Map<String, ClassInfo> seen = new TreeMap<>();
        private final SortedSet<String> entities = new TreeSet<>();
        private final SortedSet<String> others = new TreeSet<>();

        Search(JpaRequest request, JpaLoaders loaders) {
            this.request = request;
            this.loaders = loaders;
        }

        ManagedClasses run() {
            List<ClassInfo> own = indexed(request.classesDirectories());
            own.stream().filter(type -> has(type, "Entity")).forEach(type -> entities.add(name(type)));
            entities.addAll(request.entities());
            List<String> mappingFiles = MappingFiles.in(request.classesDirectories());
            if (!entities.isEmpty() || !mappingFiles.isEmpty()) {
                addOthers(own);
            }
            return new ManagedClasses(
                    flavour(mappingFiles),
                    entities,
                    others,
                    mappingFiles,
                    ChosenNames.in(seen.values()),
                    WrittenRules.in(seen.values()));
        }

        private void addOthers(List<ClassInfo> own) {
            own.forEach(this::addOther);
            indexed(request.reactorOutputs()).forEach(this::addOther);
            request.classPath().parallelStream()
                    .filter(path -> !JpaLoaders.isOutput(request, path) && Files.isRegularFile(path))
                    .flatMap(jar -> loaders.convertersOf(jar).stream())
                    .toList()
                    .forEach(others::add);
            try (IsolatedLoader loader = loaders.loaderFor(request)) {
                addFromClassPath(loader);
            }
        }

        private void addOther(ClassInfo type) {
            String name = name(type);
            if (name.endsWith(".package-info")) {
                others.add(name.substring(0, name.lastIndexOf('.')));
            } else if (has(type, "Embeddable") || has(type, "MappedSuperclass") || has(type, "Converter")) {
                others.add(name);
            }
        }

        /**
         * Entities that are named and superclasses of entities may lie in jars; providers find the latter by
         * themselves.
         */
        private void addFromClassPath(IsolatedLoader loader) {
            Deque<String> wanted = new ArrayDeque<>(entities);
            while (!wanted.isEmpty()) {
                String name = wanted.remove();
                ClassInfo type = seen.computeIfAbsent(name, key -> read(loader, key));
                if (type.superName() != null && !type.superName().toString().startsWith("java.")) {
                    wanted.add(type.superName().toString());
                }
            }
        }

        private ClassInfo read(IsolatedLoader loader, String name) {
            try (InputStream in = loader.getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (in == null) {
                    throw missing(name);
                }
                Indexer indexer = new Indexer();
                indexer.index(in);
                return indexer.complete().getKnownClasses().iterator().next();
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read class " + name, e);
            }
        }

        private MigrationException missing(String name) {
            return request.entities().contains(name)
                    ? new MigrationException(
                            CONFIGURATION_INVALID,
                            "<entities> names " + name + ", which is not on the class path of the module.",
                            "Name classes by their full name, with $ before the name of a nested class.")
                    : new MigrationException(
                            ENTITIES_REJECTED,
                            "Class %s, a superclass of an entity, is not on the class path of the module."
                                    .formatted(name),
                            "Add the dependency that has it to the module.");
        }

        private List<ClassInfo> indexed(Collection<Path> roots) {
            List<ClassInfo> found = roots.stream()
                    .flatMap(root -> ClassFiles.containing(JPA_TEXTS, root).getKnownClasses().stream())
                    .toList();
            found.forEach(type -> seen.putIfAbsent(name(type), type));
            return found;
        }

        private Flavour flavour(List<String> mappingFiles) {
            Optional<String> javax = entityOf(Flavour.JAVAX);
            Optional<String> jakarta = entityOf(Flavour.JAKARTA);
            if (javax.isPresent() && jakarta.isPresent()) {
                throw new MigrationException(
                        ENTITIES_REJECTED,
                        "%s is an entity of javax.persistence, but %s is one of jakarta.persistence."
                                .formatted(javax.get(), jakarta.get()),
                        "Let all entities of the module import from the package that its JPA provider reads.");
            }
            boolean mapped = javax.isEmpty() && jakarta.isEmpty() && !mappingFiles.isEmpty();
            return javax.isPresent() || mapped && !request.hasJpa(Flavour.JAKARTA) ? Flavour.JAVAX : Flavour.JAKARTA;
        }

        private Optional<String> entityOf(Flavour flavour) {
            return entities.stream()
                    .filter(name -> Optional.ofNullable(seen.get(name))
                            .filter(type -> type.hasDeclaredAnnotation(flavour.name("Entity")))
                            .isPresent())
                    .findFirst();
        }

        private static String name(ClassInfo type) {
            return type.name().toString();
        }

        private static boolean has(ClassInfo type, String annotation) {
            return type.hasDeclaredAnnotation(Flavour.JAKARTA.name(annotation))
                    || type.hasDeclaredAnnotation(Flavour.JAVAX.name(annotation));
        }
    }
}
