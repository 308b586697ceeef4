/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KilledProcessTest {

    @TempDir(factory = FastDirectory.class)
    Path directory;

    @ParameterizedTest(name = "at {0} % of the way")
    @ValueSource(ints = {1, 40, 65, 95})
    void aKilledProcessLeavesTheOldOrTheNew(int percent) throws Exception {
        Modules model = Modules.create(directory.resolve("model"));
        Map<String, String> old = model.contents();
        KillableDisk disk = KillableDisk.counting();
        JournalEntry.Backup backup = new JournalEntry.Backup(true, Optional.empty());
        new Publisher(backup, disk, Duration.ofSeconds(5)).publish(model.publications());
        Map<String, String> published = model.contents();
        Modules modules = Modules.create(directory.resolve("run"));

        publishAndKill(directory.resolve("run"), Math.max(1, disk.steps() * percent / 100));
        Journal.recover(modules.module("billing"));
        Journal.recover(modules.module("orders"));

        assertThat(modules.contents()).isIn(old, published);
        if (modules.contents().equals(old)) {
            Publisher.withoutBackups().publish(modules.publications());
        }
        assertThat(modules.contents()).isEqualTo(published);
    }

    private static void publishAndKill(Path root, int step) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        PublishingProcess.class.getName(),
                        root.toString(),
                        Integer.toString(step))
                .redirectErrorStream(true)
                .start();
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(output.readLine()).isEqualTo(PublishingProcess.READY);
        } finally {
            process.destroyForcibly();
            process.waitFor();
        }
    }
}
