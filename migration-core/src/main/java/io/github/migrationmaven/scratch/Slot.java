/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.scratch;

import static io.github.migrationmaven.ErrorCode.SCRATCH_FAILED;
import static io.github.migrationmaven.scratch.CacheFolder.unusable;

import io.github.migrationmaven.MigrationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A data directory for one server at a time. It outlives its server, so that the next start is fast.
 *
 * <p>Beside {@code slot-N} lie {@code slot-N.lock}, which its holder claims, {@code slot-N.password}, and
 * {@code slot-N.clean}, which is there only while the slot is as good as new and rests after a clean shutdown in this
 * boot of the machine. A slot without it is thrown away: servers here flush nothing, so a crash leaves nothing to rely
 * on.
 */
final class Slot implements AutoCloseable {

    private static final int MAX = 100;
    private static final long MEGABYTES = 64;

    private final Path root;
    private final String name;
    private final Installation installation;
    private final FileClaim claim;

    private Slot(Path root, String name, Installation installation, FileClaim claim) {
        this.root = root;
        this.name = name;
        this.installation = installation;
        this.claim = claim;
    }

    /**
     * Claims the first free slot and makes it fit for a start. A server that still runs on it has lost its JVM, and is
     * ended.
     *
     * @param parameter the parameter by which the user chose {@code root}
     * @throws MigrationException when the folder cannot be used, or all slots are taken
     */
    static Slot claim(Path root, Installation installation, String parameter) {
        try {
            Folders.makeOwn(root, installation.runAs());
            for (int number = 0; number < MAX; number++) {
                String name = "slot-" + number;
                Optional<FileClaim> claim = FileClaim.tryTake(root.resolve(name + ".lock"));
                if (claim.isPresent()) {
                    return prepared(new Slot(root, name, installation, claim.get()));
                }
            }
        } catch (IOException e) {
            throw unusable(root, parameter, e);
        }
        throw new MigrationException(
                SCRATCH_FAILED,
                "All " + MAX + " data directories in " + root + " are in use.",
                "End other builds, then run this one again.");
    }

    private static Slot prepared(Slot slot) throws IOException {
        boolean done = false;
        try {
            slot.prepare();
            done = true;
            return slot;
        } finally {
            if (!done) {
                slot.close();
            }
        }
    }

    private void prepare() throws IOException {
        Orphan.end(data(), installation);
        if (isClean()) {
            Files.delete(clean());
            return;
        }
        discard();
        Folders.requireSpace(root, MEGABYTES);
        Folders.copy(installation.template(), data());
        Folders.giveTo(installation.runAs(), data());
    }

    private boolean isClean() throws IOException {
        return Files.isRegularFile(clean())
                && Boot.isThis(Files.readString(clean()).strip())
                && Files.isRegularFile(data().resolve("PG_VERSION"))
                && Files.isRegularFile(secret());
    }

    /** The data directory. */
    Path data() {
        return root.resolve(name);
    }

    /** Whether the password is still the one that all copies of the template begin with. */
    boolean needsPassword() {
        return !Files.exists(secret());
    }

    String password() throws IOException {
        return needsPassword()
                ? installation.password()
                : Files.readString(secret()).strip();
    }

    void keepPassword(String password) throws IOException {
        Folders.write(secret(), password + "\n");
    }

    /** Notes, after a clean shutdown, that the slot is as good as new. */
    void markClean() throws IOException {
        Optional<String> boot = Boot.id();
        if (boot.isPresent()) {
            Folders.write(clean(), boot.get() + "\n");
        }
    }

    /** Throws the data directory away. */
    void discard() throws IOException {
        Files.deleteIfExists(clean());
        Files.deleteIfExists(secret());
        Folders.delete(data());
    }

    private Path secret() {
        return root.resolve(name + ".password");
    }

    private Path clean() {
        return root.resolve(name + ".clean");
    }

    /** Gives the slot up, for others to use. */
    @Override
    public void close() throws IOException {
        claim.close();
    }
}
