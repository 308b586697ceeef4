/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.declaration.jpa;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import io.github.migrationmaven.declaration.loading.IsolatedLoader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;

/** Kotlin's own compiler, in a class loader of its own. */
final class KotlinCompiler {

    private static final String COMPILER = "org.jetbrains.kotlin.cli.jvm.K2JVMCompiler";

    private KotlinCompiler() {}

    /** The library that compiled classes need. */
    static Path library() {
        return JpaFixture.jarsIn(JpaProvider.folder("kotlin")).stream()
                .filter(jar -> jar.getFileName().toString().startsWith("kotlin-stdlib"))
                .findFirst()
                .orElseThrow();
    }

    static Path compile(List<Path> jars, Path folder, Path source) throws IOException, ReflectiveOperationException {
        URL[] compiler = JpaFixture.jarsIn(JpaProvider.folder("kotlin")).stream()
                .map(IsolatedLoader::url)
                .toArray(URL[]::new);
        String[] arguments = {
            "-no-stdlib",
            "-no-reflect",
            "-jvm-target",
            "17",
            "-d",
            folder.toString(),
            "-classpath",
            jars.stream().map(Path::toString).collect(joining(System.getProperty("path.separator"))),
            source.toString()
        };
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        try (URLClassLoader loader = new URLClassLoader(compiler, ClassLoader.getPlatformClassLoader());
                PrintStream out = new PrintStream(messages, true, UTF_8)) {
            Class<?> type = loader.loadClass(COMPILER);
            Object exit = type.getMethod("exec", PrintStream.class, String[].class)
                    .invoke(type.getConstructor().newInstance(), out, arguments);
            if (!exit.toString().equals("OK")) {
                throw new IllegalArgumentException(messages.toString(UTF_8));
            }
        }
        return folder;
    }
}
