/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven.session;

import static java.util.Objects.requireNonNull;

import io.github.migrationmaven.Progress;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.shared.utils.logging.MessageBuilder;
import org.apache.maven.shared.utils.logging.MessageUtils;

/**
 * One line of the log for each stage, with the name of the module that it is about: modules may be worked on in
 * parallel.
 *
 * @param module its name
 * @param verbose whether the time since the start of the JVM stands in each line
 */
record ModuleProgress(String module, boolean verbose, Log log) implements Progress {

    ModuleProgress {
        requireNonNull(module, "module is null");
        requireNonNull(log, "log is null");
    }

    @Override
    public void stage(String text) {
        MessageBuilder line = line(text);
        if (verbose) {
            line.a(String.format(
                    Locale.ROOT,
                    " (at %.2f s)",
                    ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0));
        }
        log.info(line.toString());
    }

    @Override
    public void warn(String text) {
        log.warn(line(text).toString());
    }

    private MessageBuilder line(String text) {
        return MessageUtils.buffer().strong(module).a(": ").a(text);
    }
}
