/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.scratch;

import static io.github.migrationmaven.ErrorCode.SCRATCH_FAILED;

import io.github.migrationmaven.MigrationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The user that the server's programs run as. PostgreSQL refuses to run as root.
 *
 * @param prefix what stands before each command line
 * @param nobody whether the programs run as user {@value #NOBODY}, who must own the data directories
 */
record RunAs(List<String> prefix, boolean nobody) {

    /** The user and group {@code nobody} of all current Linux distributions. */
    static final int NOBODY = 65534;

    private static final List<String> NAMESPACE = List.of("unshare", "-U");
    private static final List<String> OTHER_USER =
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");

    static RunAs detect() {
        if (!isRoot()) {
            return new RunAs(List.of(), false);
        }
        // In a user namespace without a mapping root sees itself as nobody, yet owns its files.
        if (works(NAMESPACE)) {
            return new RunAs(NAMESPACE, false);
        }
        if (works(OTHER_USER)) {
            return new RunAs(OTHER_USER, true);
        }
        throw new MigrationException(
                SCRATCH_FAILED,
                "Maven runs as root, as which PostgreSQL refuses to run, and neither `unshare -U true` nor "
                        + "`setpriv --reuid=65534 true` works here.",
                "Run Maven as a normal user, or name a server of yours: "
                        + "<scratch><url>jdbc:postgresql://HOST/DATABASE</url></scratch>.");
    }

    /** A process of that user, in an environment that changes neither PostgreSQL's settings nor its language. */
    ProcessBuilder process(List<String> program) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(program);
        ProcessBuilder process = new ProcessBuilder(command);
        Map<String, String> environment = process.environment();
        environment.keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        environment.remove("LANGUAGE");
        environment.remove("TZ");
        environment.put("LC_ALL", "C");
        return process;
    }

    private static boolean isRoot() {
        Path self = Path.of("/proc/self");
        try {
            return Files.isDirectory(self)
                    ? Integer.valueOf(0).equals(Files.getAttribute(self, "unix:uid"))
                    : "root".equals(System.getProperty("user.name"));
        } catch (IOException | UnsupportedOperationException e) {
            return "root".equals(System.getProperty("user.name"));
        }
    }

    /** Whether the prefix can start a program; a missing prefix program counts as no. */
    private static boolean works(List<String> prefix) {
        List<String> command = new ArrayList<>(prefix);
        command.add("true");
        try {
            Process probe = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!probe.waitFor(10, TimeUnit.SECONDS)) {
                probe.destroyForcibly();
                return false;
            }
            return probe.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
