/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import static java.util.stream.Collectors.toSet;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.difference.Difference;
import io.github.migrationmaven.difference.Difference.Ways;
import io.github.migrationmaven.difference.DifferenceText;
import io.github.migrationmaven.migrations.ObjectText;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.plan.Hazard;
import io.github.migrationmaven.plan.Plan;
import io.github.migrationmaven.plan.Step;
import io.github.migrationmaven.report.Findings;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a comparison that writes nothing finds.
 *
 * @param exception DRIFT_FOUND naming every difference that is not accepted, absent when there is none
 */
record Drift(Optional<MigrationException> exception, Findings findings) {

    static Drift of(ModuleRequest request, ModuleStates states) {
        List<Difference> differences = new ArrayList<>();
        states.pendingRenames().stream().map(Drift::rename).forEach(differences::add);
        differences.addAll(states.acceptance().open());
        List<String> obstacle = new ArrayList<>();
        Plan plan = plan(states, obstacle);
        List<Difference> seen =
                differences.stream().map(each -> withHazards(each, plan)).toList();
        Findings findings = SafetyCheck.watching(states, plan).findingsBesideDifferences();
        requireMoreThanRejected(seen, states);
        if (seen.isEmpty() && !plan.isEmpty()) {
            throw new IllegalStateException("Steps without a difference: " + plan.steps());
        }
        if (seen.isEmpty()) {
            return new Drift(Optional.empty(), findings);
        }
        return new Drift(
                Optional.of(exception(request, states, seen, obstacle)), findings.with(seen, findings.accepted()));
    }

    /** Where nothing differs but what is not known, that is what there is to tell. */
    private static void requireMoreThanRejected(List<Difference> differences, ModuleStates states) {
        Set<ObjectId> rejected = states.rejected().stream()
                .flatMap(statement -> statement.object().stream())
                .collect(toSet());
        if (differences.stream().allMatch(each -> rejected.contains(each.id()))) {
            states.requireEntities();
        }
    }

    /** What cannot be planned is a difference all the same; the reason is told with it. */
    private static Plan plan(ModuleStates states, List<String> obstacle) {
        try {
            return states.plan();
        } catch (MigrationException e) {
            obstacle.add("  No migration can be planned for all of this: " + e.problem());
            return new Plan(List.of());
        }
    }

    private static Difference rename(Step step) {
        String object = ObjectText.of(step.id().object());
        return new Difference(
                step.id().object(),
                object,
                Optional.of(object),
                Optional.of(step.words()),
                step.words(),
                new Ways("decided, and missing in the migrations", "RENAME", "take the decision back"),
                Set.of(step.id().object()),
                List.of());
    }

    private static Difference withHazards(Difference difference, Plan plan) {
        List<Hazard> hazards = plan.steps().stream()
                .filter(step -> difference.ids().contains(step.id().object()))
                .flatMap(step -> step.statements().stream())
                .flatMap(statement -> statement.hazards().stream())
                .toList();
        Difference result = difference;
        if (hazards.contains(Hazard.DEPENDS_ON_DATA)) {
            result = result.remarking("depends on the data: the migration fails where rows do not fit");
        }
        return hazards.contains(Hazard.DELETES_DATA) ? result.remarking("the migration deletes data") : result;
    }

    private static MigrationException exception(
            ModuleRequest request, ModuleStates states, List<Difference> differences, List<String> obstacle) {
        List<String> lines = new ArrayList<>(DifferenceText.lines(differences));
        lines.addAll(obstacle);
        String count = differences.size() == 1 ? "1 difference" : differences.size() + " differences";
        boolean first = states.isOpen() && !Files.exists(request.folders().declaredCatalog());
        return new MigrationException(
                ErrorCode.DRIFT_FOUND,
                "The migrations of " + request.name() + " do not lead to what it declares: " + count + ".\n"
                        + String.join("\n", lines),
                "Change the declaration, or write the migrations with mvn migration:generate -Dmigration.service="
                        + request.name()
                        + (first ? "; to take the module over as it is, run mvn migration:adopt once." : "."));
    }
}
