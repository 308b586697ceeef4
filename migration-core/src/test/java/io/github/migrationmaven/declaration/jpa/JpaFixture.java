/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.declaration.jpa;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Makes modules of entities, on the class path of a service that runs on Hibernate. */
public final class JpaFixture {

    /** The system property that names the folder of Hibernate and all that it needs. */
    private static final String PROVIDER = "migration.test.jpaProvider";

    private static final Pattern PACKAGE = Pattern.compile("^package\\s+([\\w.]+)", Pattern.MULTILINE);
    private static final Pattern TYPE =
            Pattern.compile("^(?! ?[/*]).*?\\b(?:class|interface|enum|record)\\s+(\\w+)", Pattern.MULTILINE);

    private JpaFixture() {}

    /** Hibernate with Bean Validation, Spring Boot and Logback. */
    public static List<Path> jars() {
        String folder = System.getProperty(PROVIDER);
        if (folder == null) {
            throw new IllegalStateException(
                    "System property " + PROVIDER + " is not set: run the tests through Maven.");
        }
        return jarsIn(Path.of(folder));
    }

    static List<Path> jarsIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same without those whose names begin so. */
    public static List<Path> jarsWithout(String... names) {
        return jars().stream()
                .filter(jar -> Arrays.stream(names)
                        .noneMatch(name -> jar.getFileName().toString().startsWith(name)))
                .toList();
    }

    /** Compiles sources into a folder and returns it. */
    public static Path compile(Path folder, List<Path> neighbours, String... sources) {
        return compileWith(Stream.concat(neighbours.stream(), jars().stream()).toList(), folder, sources);
    }

    /** Compiles sources into a folder and returns it, with this class path. */
    public static Path compileWith(List<Path> jars, Path folder, String... sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        String classPath = jars.stream().map(Path::toString).collect(joining(System.getProperty("path.separator")));
        StringWriter messages = new StringWriter();
        List<String> options = List.of("-d", folder.toString(), "-cp", classPath, "-proc:none", "--release", "17");
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        boolean compiled = compiler.getTask(
                        messages,
                        null,
                        null,
                        options,
                        null,
                        Arrays.stream(sources).map(Source::new).toList())
                .call();
        if (!compiled) {
            throw new IllegalArgumentException(messages.toString());
        }
        return folder;
    }

    /** Packs a folder into a jar beside it and returns the jar. */
    public static Path pack(Path folder) {
        Path jar = folder.resolveSibling(folder.getFileName() + ".jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(new JarEntry(folder.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A module with its own output, the output of other modules, and jars. */
    public static JpaRequest request(Path classes, List<Path> neighbours, List<Path> jars) {
        List<Path> classPath = new ArrayList<>();
        classPath.add(classes);
        classPath.addAll(neighbours);
        classPath.addAll(jars);
        return new JpaRequest(List.of(classes), classPath, neighbours, List.of(), Optional.empty(), Map.of());
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String text) {
            super(
                    URI.create("string:///"
                            + find(PACKAGE, text)
                                    .map(name -> name.replace('.', '/') + "/")
                                    .orElse("")
                            + find(TYPE, text).orElse("package-info")
                            + ".java"),
                    JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        private static Optional<String> find(Pattern pattern, String text) {
            Matcher matcher = pattern.matcher(text);
            return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
