/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.scratch;

import static io.github.migrationmaven.ErrorCode.SCRATCH_FAILED;
import static io.github.migrationmaven.scratch.CacheFolder.unusable;

import io.github.migrationmaven.FileFailure;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * PostgreSQL's programs and an initialised data directory that no server ever runs on, in the cache.
 *
 * <p>It is built beside its place and moved there in one step. The file {@code ready} holds a checksum and the boot of
 * the machine in which it was written: since nothing is flushed to disk here, a tree from an earlier boot is checked
 * before use.
 */
final class Installation {

    /** Changes whenever what is built here changes. */
    private static final String FORMAT = "1";

    private static final long MEGABYTES = 160;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final EmbeddedOptions options;
    private final Archive archive;
    private final RunAs runAs;
    private final Progress progress;
    private final Path folder;
    private final Path place;

    private Installation(EmbeddedOptions options, Archive archive, CacheFolder cache, Progress progress) {
        this.options = options;
        this.archive = archive;
        this.runAs = cache.runAs();
        this.progress = progress;
        this.folder = cache.path().resolve(key(options, archive, runAs));
        this.place = folder.resolve("installation");
    }

    private static String key(EmbeddedOptions options, Archive archive, RunAs runAs) {
        return "postgresql-" + options.version() + "-" + archive.platform() + (runAs.nobody() ? "-nobody" : "") + "-"
                + FORMAT;
    }

    /**
     * The installation of the options, built if need be.
     *
     * @throws MigrationException when the archive cannot be read or the cache cannot be used
     */
    static Installation ensure(EmbeddedOptions options, CacheFolder cache, Progress progress) {
        try {
            Installation installation = new Installation(options, Archive.open(options.archive()), cache, progress);
            Folders.makeOwn(installation.folder, cache.runAs());
            installation.ensure(false);
            return installation;
        } catch (IOException e) {
            throw archiveUnusable(options, e);
        }
    }

    /** Throws the installation away and builds it again. */
    void rebuild() {
        ensure(true);
    }

    /** The folder of everything that has this version. */
    Path folder() {
        return folder;
    }

    Path template() {
        return place.resolve("template");
    }

    /** One of PostgreSQL's programs, not yet started. */
    ProcessBuilder program(String name, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(place.resolve("bin").resolve(name).toString());
        command.addAll(arguments);
        return runAs.process(command);
    }

    /** Sends a signal to a server; where that is not possible, asks the process to end. */
    void signal(String signal, ProcessHandle server) {
        try {
            Process sender = program("pg_ctl", List.of("kill", signal, Long.toString(server.pid())))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!hasEnded(sender, 5) || sender.exitValue() != 0) {
                server.destroy();
            }
        } catch (IOException e) {
            server.destroy();
        }
    }

    /** Waits as below, and until the exit value is known, which may be a moment later. */
    static boolean hasEnded(Process process, long seconds) {
        return hasEnded(process.onExit(), process::isAlive, seconds);
    }

    /** Waits for the end of a process, also when the thread is interrupted: what was started must be seen to stop. */
    static boolean hasEnded(ProcessHandle process, long seconds) {
        return hasEnded(process.onExit(), process::isAlive, seconds);
    }

    private static boolean hasEnded(Future<?> exit, BooleanSupplier alive, long seconds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    exit.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                    return true;
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException | TimeoutException e) {
                    return !alive.getAsBoolean();
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    RunAs runAs() {
        return runAs;
    }

    /** The password of user {@code postgres} in a fresh copy of the template. */
    String password() throws IOException {
        return Files.readString(place.resolve("password")).strip();
    }

    private void ensure(boolean anew) {
        Path lock = folder.resolve("installation.lock");
        Runnable waiting = () -> progress.stage("waiting for another build to unpack PostgreSQL " + options.version());
        try {
            FileClaim claim = FileClaim.take(lock, PATIENCE, waiting).orElseThrow(() -> stuck(lock));
            try {
                if (anew || !isReady()) {
                    build();
                }
            } finally {
                claim.close();
            }
        } catch (IOException e) {
            throw unusable(folder, "cache", e);
        }
    }

    private static MigrationException stuck(Path lock) {
        return new MigrationException(
                SCRATCH_FAILED,
                "Another build has held " + lock + " for " + PATIENCE.toMinutes() + " minutes.",
                "End that build, then run this one again.");
    }

    private boolean isReady() throws IOException {
        Path ready = place.resolve("ready");
        if (!Files.isRegularFile(ready) || !isComplete()) {
            return false;
        }
        List<String> lines = Files.readAllLines(ready);
        if (lines.size() != 2) {
            return false;
        }
        if (Boot.isThis(lines.get(0))) {
            return true;
        }
        if (!lines.get(1).equals(checksum(place))) {
            return false;
        }
        Folders.write(ready, ready(lines.get(1)));
        return true;
    }

    private boolean isComplete() {
        return Files.isRegularFile(template().resolve("PG_VERSION"))
                && Files.isRegularFile(place.resolve("password"))
                && Files.isDirectory(place.resolve("lib"))
                && Files.isDirectory(place.resolve("share"));
    }

    private void build() throws IOException {
        deleteLeftovers();
        Folders.requireSpace(folder, MEGABYTES);
        progress.stage("unpacking PostgreSQL " + options.version());
        Path built = Files.createTempDirectory(folder, "building-");
        Folders.makeOwn(built, runAs);
        try {
            archive.unpackTo(built);
        } catch (IOException e) {
            throw isSpent(e) ? unusable(folder, "cache", e) : archiveUnusable(options, e);
        }
        initialise(built);
        Folders.write(built.resolve("ready"), ready(checksum(built)));
        if (Files.exists(place)) {
            Files.move(place, folder.resolve("old-" + Names.random(8)), StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(built, place, StandardCopyOption.ATOMIC_MOVE);
        deleteLeftovers();
    }

    /** Whether the disk, not the archive, was the trouble. */
    private static boolean isSpent(IOException failure) {
        return failure instanceof java.nio.file.FileSystemException
                || String.valueOf(failure.getMessage()).contains("No space left");
    }

    private void initialise(Path built) throws IOException {
        progress.stage("initialising PostgreSQL " + options.version());
        Path password = built.resolve("password");
        Folders.write(password, Names.random(32) + "\n");
        Path template = Files.createDirectory(built.resolve("template"));
        Folders.permit(template, "rwx------");
        Folders.giveTo(runAs, template);
        Folders.giveTo(runAs, password);
        run(List.of(
                built.resolve("bin").resolve("initdb").toString(),
                "-D",
                template.toString(),
                "-U",
                "postgres",
                "-E",
                "UTF8",
                "--locale=C",
                "-A",
                "scram-sha-256",
                "--pwfile=" + password,
                "--wal-segsize=1",
                "--no-sync",
                "--no-instructions"));
    }

    private void run(List<String> command) throws IOException {
        Path log = Files.createTempFile(folder, "initdb", ".log");
        try {
            Process process = runAs.process(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            process.getOutputStream().close();
            boolean ended = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            process.destroyForcibly();
            if (!ended || process.exitValue() != 0) {
                throw failed(Files.readString(log));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed("interrupted");
        } finally {
            Files.delete(log);
        }
    }

    private MigrationException failed(String output) {
        return new MigrationException(
                SCRATCH_FAILED,
                "PostgreSQL " + options.version() + " cannot initialise a data directory in " + folder + ":\n"
                        + output.strip(),
                "Mend what initdb complains of, or name a server of yours: "
                        + "<scratch><url>jdbc:postgresql://HOST/DATABASE</url></scratch>.");
    }

    private void deleteLeftovers() throws IOException {
        for (String pattern : List.of("building-*", "old-*")) {
            try (var leftovers = Files.newDirectoryStream(folder, pattern)) {
                for (Path leftover : leftovers) {
                    Folders.delete(leftover);
                }
            }
        }
    }

    private static String checksum(Path place) throws IOException {
        return Folders.checksum(
                List.of(place.resolve("bin"), place.resolve("lib"), place.resolve("share"), place.resolve("template")));
    }

    private static String ready(String checksum) {
        return Boot.id().orElse("unknown") + "\n" + checksum + "\n";
    }

    private static MigrationException archiveUnusable(EmbeddedOptions options, IOException cause) {
        return new MigrationException(
                SCRATCH_FAILED,
                "The PostgreSQL binaries " + options.archive() + " cannot be unpacked: " + FileFailure.words(cause),
                "Delete that file from the local repository, so that Maven fetches it again.",
                cause);
    }
}
