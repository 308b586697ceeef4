/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.desired.Desired;
import io.github.migrationmaven.desired.Kept;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.plan.Plan;
import io.github.migrationmaven.report.Findings;
import io.github.migrationmaven.safety.Refusals;
import io.github.migrationmaven.safety.SafetyRules;
import io.github.migrationmaven.safety.Transition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Holds a plan against what the project allows, and gathers what the user should know of it. */
final class SafetyCheck {

    private final ModuleStates states;
    private final Refusals refusals;

    private SafetyCheck(ModuleStates states, Refusals refusals) {
        this.states = states;
        this.refusals = refusals;
    }

    /**
     * The check of a plan that is to be carried out.
     *
     * @throws MigrationException when a change waits for a decision
     */
    static SafetyCheck of(ModuleStates states, Plan plan) {
        SafetyCheck check = watching(states, plan);
        check.refusals.exception().ifPresent(exception -> {
            throw exception;
        });
        return check;
    }

    /** As {@link #of}, where nothing is about to be carried out: changes that wait for a decision are let pass. */
    static SafetyCheck watching(ModuleStates states, Plan plan) {
        Transition transition =
                Transition.of(states.start(), states.desired().catalog(), plan, undeclared(states.desired()));
        return new SafetyCheck(states, SafetyRules.check(transition, states.decisions()));
    }

    /** What there is to know where the changes themselves, and what they depend on, are told as differences. */
    Findings findingsBesideDifferences() {
        return ModuleFindings.of(states, states.acceptance(), refusals.warnings());
    }

    Findings findings() {
        List<String> warnings = new ArrayList<>(refusals.warnings());
        refusals.notices().stream().map(Refusals.Notice::words).forEach(warnings::add);
        return ModuleFindings.of(states, states.acceptance(), warnings);
    }

    private static Set<ObjectId> undeclared(Desired desired) {
        return Set.copyOf(desired.kept().stream()
                .filter(kept -> kept.reason() == Kept.Reason.COLUMN)
                .map(Kept::id)
                .toList());
    }
}
