/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import java.util.List;

/**
 * How goals look before they act.
 *
 * @param skipDatabase leaves out the checks that ask live databases
 * @param goOn acts although a check has failed, which is told as a warning
 * @param tools versions of programs, for the list of checks
 */
public record PreflightOptions(boolean skipDatabase, boolean goOn, List<String> tools) {

    public PreflightOptions {
        tools = List.copyOf(tools);
    }

    /** Everything is looked at, and has to be right. */
    public static PreflightOptions usual() {
        return new PreflightOptions(false, false, List.of());
    }
}
