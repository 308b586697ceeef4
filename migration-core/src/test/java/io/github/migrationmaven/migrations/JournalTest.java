/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.migrations.JournalEntry.Backup;
import io.github.migrationmaven.migrations.KillableDisk.Fault;
import io.github.migrationmaven.migrations.KillableDisk.Killed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JournalTest {

    private static final Backup KEPT = new Backup(true, Optional.empty());

    @TempDir(factory = FastDirectory.class)
    Path directory;

    private SortedMap<String, String> old;
    private SortedMap<String, String> published;
    private int steps;

    @BeforeEach
    void learnBothStates() throws IOException {
        Modules modules = Modules.create(directory.resolve("model"));
        old = modules.contents();
        KillableDisk disk = KillableDisk.counting();
        publish(modules, disk);
        published = modules.contents();
        steps = disk.steps();
        assertThat(published).isNotEqualTo(old);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"KILLED", "KILLED_HALF_WAY"})
    void aRunThatIsKilledAtAnyStepIsBroughtToItsEnd(Fault fault) throws IOException {
        boolean sawOld = false;
        boolean sawNew = false;
        for (int step = 1; step <= steps; step++) {
            Modules modules = Modules.create(directory.resolve("run" + step));
            publishUntilKilled(modules, new KillableDisk(fault, step));

            // Any of the modules will do: the next run may be one of the other module alone.
            recover(modules, step % 2 == 0 ? "orders" : "billing");

            SortedMap<String, String> found = modules.contents();
            sawOld |= found.equals(old);
            sawNew |= found.equals(published);
            assertThat(found.equals(old) || found.equals(published))
                    .as("step %d of %d: %s", step, steps, found)
                    .isTrue();
            assertNothingUnfinished(modules, step);
            Modules.delete(directory.resolve("run" + step));
        }
        assertThat(sawOld).isTrue();
        assertThat(sawNew).isTrue();
    }

    @Test
    void aRecoveryThatIsKilledIsBroughtToItsEndByTheNext() throws IOException {
        for (int step = 1; step <= steps; step++) {
            Modules modules = Modules.create(directory.resolve("run" + step));
            publishUntilKilled(modules, new KillableDisk(Fault.KILLED, step));
            for (int again = 1; recoverUntilKilled(modules, again); again++) {
                // Each recovery gets one step further than the one before.
            }

            SortedMap<String, String> found = modules.contents();
            assertThat(found.equals(old) || found.equals(published))
                    .as("step %d of %d: %s", step, steps, found)
                    .isTrue();
            Modules.delete(directory.resolve("run" + step));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"FAILS_ONCE", "FULL", "READ_ONLY"})
    void aRunWhoseDiskFailsAtAnyStepSaysSoAndLosesNothing(Fault fault) throws IOException {
        for (int step = 1; step <= steps; step++) {
            Modules modules = Modules.create(directory.resolve("run" + step));
            KillableDisk disk = new KillableDisk(fault, step);
            boolean reported = false;
            try {
                publish(modules, disk);
            } catch (MigrationException e) {
                reported = true;
                assertThat(e.code()).isEqualTo(ErrorCode.PUBLISH_FAILED);
                assertThat(e.getMessage()).contains("fails");
            }
            SortedMap<String, String> left = modules.contents();
            // A full disk shows only when something is written; the rest is deleting.
            assertThat(reported || fault == Fault.FULL && left.equals(published))
                    .as("step %d of %d is reported", step, steps)
                    .isTrue();
            if (fault != Fault.READ_ONLY) {
                assertThat(left.equals(old) || left.equals(published))
                        .as("step %d of %d, at once: %s", step, steps, left)
                        .isTrue();
            }

            recover(modules, "billing");
            recover(modules, "orders");

            SortedMap<String, String> found = modules.contents();
            assertThat(found.equals(old) || found.equals(published))
                    .as("step %d of %d: %s", step, steps, found)
                    .isTrue();
            assertNothingUnfinished(modules, step);
            Modules.delete(directory.resolve("run" + step));
        }
    }

    @Test
    void afterARecoveryTheSameDraftCanBePublished() throws IOException {
        for (int step = 1; step <= steps; step += 7) {
            Modules modules = Modules.create(directory.resolve("run" + step));
            publishUntilKilled(modules, new KillableDisk(Fault.KILLED, step));
            recover(modules, "orders");
            if (modules.contents().equals(old)) {
                publish(modules, KillableDisk.counting());
            }

            assertThat(modules.contents()).isEqualTo(published);
            Modules.delete(directory.resolve("run" + step));
        }
    }

    @Test
    void whatWasEditedAfterTheKillIsKeptAside() throws IOException {
        Modules modules = Modules.create(directory.resolve("run"));
        Path edited = modules.migrations("orders").resolve("V1__first.sql");
        killAfterFirstMove(modules, edited);
        Files.writeString(edited, "SELECT 'by hand';");

        Optional<String> said = Journal.recover(modules.module("orders"));

        assertThat(modules.contents()).isEqualTo(old);
        assertThat(said).hasValueSatisfying(text -> assertThat(text).contains("V1__first.sql restored"));
        assertThat(Tree.files(modules.module("orders").resolve(".migration/edited")))
                .singleElement()
                .satisfies(file -> assertThat(file).hasContent("SELECT 'by hand';"));
    }

    @Test
    void aCheckoutThatLiesElsewhereNowIsRecovered() throws IOException {
        Modules modules = Modules.create(directory.resolve("run"));
        killAfterFirstMove(modules, modules.migrations("orders").resolve("V1__first.sql"));
        Files.move(directory.resolve("run"), directory.resolve("moved"));
        Modules moved = Modules.in(directory.resolve("moved"));

        Journal.recover(moved.module("billing"));

        assertThat(moved.contents()).isEqualTo(old);
    }

    @Test
    void nothingUnfinishedTouchesNothing() throws IOException {
        Modules modules = Modules.create(directory.resolve("run"));

        assertThat(Journal.recover(modules.module("orders"))).isEmpty();

        assertThat(modules.module("orders").resolve(".migration")).doesNotExist();
    }

    @Test
    void aJournalThatCannotBeReadIsNamedWithTheWayOut() throws IOException {
        Modules modules = Modules.create(directory.resolve("run"));
        modules.write("orders/.migration/journal", "something else\nentirely\n");

        assertThatThrownBy(() -> Journal.recover(modules.module("orders")))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("orders/.migration/journal");
    }

    /** Kills the run with the first moment at which the target has its new content. */
    private void killAfterFirstMove(Modules modules, Path target) throws IOException {
        String before = Files.readString(target);
        for (int step = 1; Files.readString(target).equals(before); step++) {
            recover(modules, "orders");
            publishUntilKilled(modules, new KillableDisk(Fault.KILLED, step));
        }
    }

    private static void publishUntilKilled(Modules modules, KillableDisk disk) {
        try {
            publish(modules, disk);
        } catch (Killed e) {
            assertThat(disk.wasReached()).isTrue();
        }
    }

    private static boolean recoverUntilKilled(Modules modules, int step) {
        try {
            Journal.recover(modules.module("orders"), new KillableDisk(Fault.KILLED, step));
            Journal.recover(modules.module("billing"), new KillableDisk(Fault.KILLED, step));
            return false;
        } catch (Killed e) {
            return true;
        }
    }

    private static void publish(Modules modules, Disk disk) {
        new Publisher(KEPT, disk, Duration.ofSeconds(5)).publish(modules.publications());
    }

    private static void recover(Modules modules, String module) {
        Journal.recover(modules.module(module), KillableDisk.counting());
    }

    private static void assertNothingUnfinished(Modules modules, int step) {
        recover(modules, "orders");
        recover(modules, "billing");
        for (String module : List.of("orders", "billing")) {
            assertThat(new WorkArea(modules.module(module)).journal())
                    .as("journal after step %d", step)
                    .doesNotExist();
        }
    }
}
