/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.migrations;

/** A draft after its proof: the only thing that can be published. {@link Draft#prove} is its only door. */
public final class ProvenDraft {

    private final Draft draft;

    ProvenDraft(Draft draft) {
        this.draft = draft;
    }

    /** What was proven. */
    public Draft draft() {
        return draft;
    }

    @Override
    public String toString() {
        return "proven " + draft;
    }
}
