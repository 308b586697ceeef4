/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.flyway.MigrationRunner;
import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import io.github.migrationmaven.model.Scope;
import io.github.migrationmaven.model.UnmanagedObject;
import io.github.migrationmaven.plan.Planner;
import io.github.migrationmaven.plan.Statement;
import io.github.migrationmaven.plan.Step;
import io.github.migrationmaven.report.DriftReport;
import io.github.migrationmaven.report.LiveDifference;
import io.github.migrationmaven.source.State;
import io.github.migrationmaven.source.StateSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares a live database with the state that its applied migrations lead to, exactly. */
final class LiveComparison {

    private final TargetRequest request;

    LiveComparison(TargetRequest request) {
        this.request = request;
    }

    /**
     * What differs.
     *
     * @throws MigrationException when the applied migrations cannot be replayed on a server of that major
     */
    DriftReport withApplied(LiveState live, LiveHistory history) {
        Catalog expected = replayed(live, history.notApplied());
        Catalog actual = withoutOwnExtensions(live.catalog(), expected);
        if (!history.outdated().isEmpty()) {
            // What the old text of a repeatable migration made is not known any more; the next run makes it anew.
            Set<ObjectId> repeated = changedIds(expected, replayed(live, without(history)));
            expected = expected.revise().removeAll(repeated).toCatalog();
            actual = actual.revise().removeAll(repeated).toCatalog();
        }
        return report("applied migrations", live, actual, expected);
    }

    /** What differs between what is live and another catalog of the same server's major. */
    static DriftReport report(String against, LiveState live, Catalog actual, Catalog expected) {
        Map<ObjectId, List<Step>> undo = steps(actual, expected);
        Map<ObjectId, List<Step>> adopt = steps(expected, actual);
        Set<ObjectId> ids = new TreeSet<>(undo.keySet());
        ids.addAll(adopt.keySet());
        List<LiveDifference> differences = ids.stream()
                .map(id -> new LiveDifference(
                        id,
                        words(adopt.getOrDefault(id, List.of()), undo.getOrDefault(id, List.of())),
                        sql(undo.getOrDefault(id, List.of())),
                        sql(adopt.getOrDefault(id, List.of()))))
                .toList();
        return new DriftReport(against, differences, unmanaged(actual, expected), live.outOfScope());
    }

    private static Set<String> without(LiveHistory history) {
        Set<String> scripts = new TreeSet<>(history.notApplied());
        scripts.removeAll(history.outdated());
        return scripts;
    }

    /** Extensions that only the live database has are its administrator's, or stay for migrations to come. */
    private static Catalog withoutOwnExtensions(Catalog live, Catalog expected) {
        Set<String> extra = live.ids().stream()
                .filter(id -> id.kind() == ObjectKind.EXTENSION && !expected.contains(id))
                .map(ObjectId::name)
                .collect(Collectors.toSet());
        Set<ObjectId> left = live.ids().stream()
                .filter(id -> extra.contains(id.name()))
                .filter(id -> id.kind() == ObjectKind.EXTENSION
                        || id.kind() == ObjectKind.COMMENT && id.schema().isEmpty() && isOfExtension(id))
                .collect(Collectors.toSet());
        return live.revise().removeAll(left).toCatalog();
    }

    private static boolean isOfExtension(ObjectId comment) {
        return comment.signature().equalsIgnoreCase("extension");
    }

    private static Set<ObjectId> changedIds(Catalog one, Catalog other) {
        return Stream.concat(one.ids().stream(), other.ids().stream())
                .filter(id -> !one.find(id).equals(other.find(id)))
                .collect(Collectors.toSet());
    }

    private Catalog replayed(LiveState live, Set<String> without) {
        ModuleRequest module = request.module();
        Scope scope = module.scope().excluding(module.flyway().historyTable());
        StateSource source = new StateSource(
                request.scratch().server(OptionalInt.of(live.facts().major())), scope);
        try (AppliedFiles files = AppliedFiles.copy(module.flyway(), without);
                State state = source.create(module.name() + " applied", new MigrationRunner(files.settings())::run)) {
            return state.catalog();
        }
    }

    private static Map<ObjectId, List<Step>> steps(Catalog from, Catalog to) {
        return new Planner()
                .plan(from, to).steps().stream()
                        .collect(Collectors.groupingBy(step -> step.id().object(), TreeMap::new, Collectors.toList()));
    }

    /** What happened to the live one; where only the way back has a step, that one backwards. */
    private static List<String> words(List<Step> adopt, List<Step> undo) {
        return adopt.isEmpty()
                ? undo.stream().map(step -> "undone by: " + step.words()).toList()
                : adopt.stream().map(Step::words).toList();
    }

    private static List<String> sql(List<Step> steps) {
        return steps.stream()
                .flatMap(step -> step.statements().stream())
                .map(Statement::sql)
                .toList();
    }

    private static List<UnmanagedObject> unmanaged(Catalog actual, Catalog expected) {
        List<UnmanagedObject> either = new ArrayList<>(actual.unmanaged());
        expected.unmanaged().stream().filter(object -> !either.remove(object)).forEach(either::add);
        return either.stream().sorted().toList();
    }
}
