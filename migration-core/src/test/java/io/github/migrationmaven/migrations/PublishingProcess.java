/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.migrations;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** A process that publishes, and at a given step says so and waits to be killed. */
final class PublishingProcess {

    static final String READY = "ready to be killed";

    private PublishingProcess() {}

    /** Takes the directory of {@link Modules} and the number of the step. */
    public static void main(String[] arguments) {
        Modules modules = Modules.in(Path.of(arguments[0]));
        Disk disk = new WaitingDisk(Integer.parseInt(arguments[1]));
        JournalEntry.Backup backup = new JournalEntry.Backup(true, Optional.empty());
        new Publisher(backup, disk, Duration.ofSeconds(5)).publish(modules.publications());
    }

    private static final class WaitingDisk implements Disk {

        private final Disk real = Disk.real();
        private final int at;
        private int steps;

        private WaitingDisk(int at) {
            this.at = at;
        }

        private void step() throws IOException {
            steps++;
            if (steps == at) {
                System.out.println(READY);
                // Nobody writes to us: this waits until the end.
                System.in.read();
            }
        }

        @Override
        public void createDirectory(Path directory) throws IOException {
            step();
            real.createDirectory(directory);
        }

        @Override
        public void write(Path file, byte[] content) throws IOException {
            step();
            real.write(file, content);
        }

        @Override
        public void sync(Path directory) throws IOException {
            step();
            real.sync(directory);
        }

        @Override
        public void move(Path from, Path to) throws IOException {
            step();
            real.move(from, to);
        }

        @Override
        public void delete(Path path) throws IOException {
            step();
            real.delete(path);
        }

        @Override
        public byte[] read(Path file) throws IOException {
            return real.read(file);
        }
    }
}
