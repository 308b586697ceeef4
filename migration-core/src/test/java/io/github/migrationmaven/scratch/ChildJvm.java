/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.scratch;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Starts {@link ChildServer} and understands what it prints. */
final class ChildJvm implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;
    private String running = "";
    private String said = "";

    private ChildJvm(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    /**
     * Launches the child without waiting for its server.
     *
     * @param prefix what stands before {@code java} in its command line
     * @param environment variables that differ from those of this JVM
     */
    static ChildJvm launch(
            List<String> prefix, String classPath, Map<String, String> environment, EmbeddedOptions options)
            throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-cp",
                classPath,
                ChildServer.class.getName(),
                options.archive().toString(),
                options.version(),
                options.cache().toString(),
                options.directory().map(Path::toString).orElse("-")));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return new ChildJvm(builder.start());
    }

    static ChildJvm launch(EmbeddedOptions options) throws IOException {
        return launch(List.of(), System.getProperty("java.class.path"), Map.of(), options);
    }

    /** Waits until the server of the child runs; returns this. */
    ChildJvm started() throws IOException {
        running = line("RUNNING ");
        said = line("SAID ");
        return this;
    }

    /** Waits for the child's failure and returns its words. */
    String failure() throws IOException {
        return line("FAILED ");
    }

    private String line(String beginning) throws IOException {
        StringBuilder all = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(beginning)) {
                return line.substring(beginning.length());
            }
            all.append(line).append('\n');
        }
        throw new AssertionError("The child ended without " + beginning + ":\n" + all);
    }

    /** The process of its server. */
    ProcessHandle server() {
        return ProcessHandle.of(Long.parseLong(running.split(" ", 2)[0])).orElseThrow();
    }

    Path slot() {
        return Path.of(running.split(" ", 2)[1]);
    }

    /** What the child was told by the server while it started. */
    String said() {
        return said;
    }

    /** Ends the child by {@code System.exit} while its server runs. */
    int exit() throws IOException, InterruptedException {
        process.getOutputStream().write('x');
        process.getOutputStream().flush();
        return process.waitFor();
    }

    /** Kills the child, which leaves it no time to stop its server. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Lets the child close its server and end. */
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("The child did not end.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A class path like this one, of copies that every user may read. */
    static String copiedClassPath(Path folder) throws IOException {
        List<String> copies = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path file = Path.of(entry);
            String name = file.getFileName().toString();
            if (Files.isDirectory(file)
                    || name.matches("(postgresql|commons-|xz|jspecify|scram|sasl|stringprep).*jar")) {
                Path copy = folder.resolve(copies.size() + "-" + name);
                Folders.copy(file, copy);
                copies.add(copy.toString());
            }
        }
        return String.join(File.pathSeparator, copies);
    }
}
