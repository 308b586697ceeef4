/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import static java.util.Objects.requireNonNull;

import io.github.migrationmaven.target.Target;

/**
 * A module and its live database.
 *
 * @param scratch gives the server for states that are compared with the live one: of the live server's major
 */
public record TargetRequest(ModuleRequest module, Target target, CompareSchemas.Servers scratch) {

    public TargetRequest {
        requireNonNull(module, "module is null");
        requireNonNull(target, "target is null");
        requireNonNull(scratch, "scratch is null");
    }

    /** The module's name. */
    public String name() {
        return module.name();
    }
}
