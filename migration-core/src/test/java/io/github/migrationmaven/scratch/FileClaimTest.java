/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileClaimTest {

    @TempDir
    private Path folder;

    @Test
    void aFileIsClaimedOnceAtATime() throws IOException {
        Path file = folder.resolve("lock");
        FileClaim first = FileClaim.tryTake(file).orElseThrow();
        assertThat(FileClaim.tryTake(folder.resolve("x/../lock"))).isEmpty();
        first.close();
        FileClaim.tryTake(file).orElseThrow().close();
    }

    @Test
    void waitingIsSaidOnceAndEnds() throws IOException {
        Path file = folder.resolve("lock");
        AtomicInteger said = new AtomicInteger();
        FileClaim held = FileClaim.tryTake(file).orElseThrow();
        assertThat(FileClaim.take(file, Duration.ofMillis(100), said::incrementAndGet))
                .isEmpty();
        assertThat(said).hasValue(1);
        held.close();
    }
}
