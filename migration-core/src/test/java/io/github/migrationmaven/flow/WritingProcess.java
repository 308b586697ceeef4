/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import static java.util.stream.Collectors.joining;

import io.github.migrationmaven.ConnectionSettings;
import io.github.migrationmaven.Progress;
import io.github.migrationmaven.declaration.jpa.JpaLoaders;
import io.github.migrationmaven.report.Outcome;
import io.github.migrationmaven.scratch.ExternalServer;
import io.github.migrationmaven.scratch.ScratchDatabase;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A process of its own that generates or regenerates the migrations of modules and prints the outcomes. */
final class WritingProcess {

    private WritingProcess() {}

    /** Takes the goal, the URL, user and password of a scratch server, and the folders of the modules. */
    public static void main(String[] arguments) {
        ConnectionSettings settings = new ConnectionSettings(arguments[1], arguments[2], arguments[3]);
        try (ExternalServer server = ExternalServer.connect(settings, Progress.silent());
                JpaLoaders loaders = new JpaLoaders()) {
            Crew crew = new Crew(loaders, module -> Progress.silent(), 1);
            List<ModuleRequest> modules = Stream.of(arguments)
                    .skip(4)
                    .map(folder -> ModuleFixture.in(Path.of(folder))
                            .scratch(server)
                            .builtAlready()
                            .request())
                    .toList();
            List<Outcome> outcomes = arguments[0].equals("generate")
                    ? new GenerateMigrations(crew).run(modules, Run.OPTIONS)
                    : new RegenerateMigrations(crew).run(modules, Run.OPTIONS);
            outcomes.forEach(System.out::println);
        }
    }

    /** Its arguments on a server that this JVM has started. */
    static List<String> arguments(String goal, ScratchDatabase database, ModuleFixture... modules) {
        ConnectionSettings settings = database.settings();
        List<String> arguments = new ArrayList<>(List.of(goal, settings.url(), settings.user(), settings.password()));
        Stream.of(modules).map(module -> module.folder().toString()).forEach(arguments::add);
        return arguments;
    }

    /** Runs it to its end and returns what it printed. */
    static String run(List<String> prefix, String classPath, List<String> arguments)
            throws IOException, InterruptedException {
        Process process = start(prefix, classPath, arguments);
        try (Stream<String> lines = process.inputReader().lines()) {
            String printed = lines.collect(joining("\n"));
            process.waitFor();
            return printed;
        }
    }

    /** Starts it and leaves it to the caller. */
    static Process start(List<String> prefix, String classPath, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData"));
        command.addAll(List.of("-cp", classPath, WritingProcess.class.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** A class path like this one, of copies that every user may read. */
    static String copiedClassPath(Path folder) throws IOException {
        List<String> copies = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path copy = folder.resolve(copies.size() + "-" + Path.of(entry).getFileName());
            copy(Path.of(entry), copy);
            copies.add(copy.toString());
        }
        return String.join(File.pathSeparator, copies);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.copy(file, copy);
                Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }
}
