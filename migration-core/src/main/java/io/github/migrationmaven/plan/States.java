/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.plan;

import static java.util.Objects.requireNonNull;

import io.github.migrationmaven.model.Catalog;

/** The two ends of a plan, for planners that must look beyond their own object. */
record States(Catalog current, Catalog desired) {

    States {
        requireNonNull(current, "current is null");
        requireNonNull(desired, "desired is null");
    }
}
