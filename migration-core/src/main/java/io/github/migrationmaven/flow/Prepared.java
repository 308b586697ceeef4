/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import static java.util.Objects.requireNonNull;

import io.github.migrationmaven.migrations.ProvenDraft;
import io.github.migrationmaven.report.Findings;
import java.util.Optional;

/**
 * A module whose work is done up to the publishing.
 *
 * @param draft what is to be published; absent when there is nothing to write
 * @param statements how many statements the new migrations have
 */
record Prepared(Optional<ProvenDraft> draft, int statements, Findings findings) {

    Prepared {
        requireNonNull(draft, "draft is null");
        requireNonNull(findings, "findings is null");
    }

    /** A module in which there is nothing to write. */
    static Prepared nothing(Findings findings) {
        return new Prepared(Optional.empty(), 0, findings);
    }
}
