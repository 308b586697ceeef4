/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.safety;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.model.ObjectId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** All rules of safety: what is refused until it is decided, and what is worth a word. */
public final class SafetyRules {

    private static final List<Function<Transition, List<Refusal>>> ALL =
            List.of(DroppedTableRule::check, DroppedColumnRule::check, DeletesDataRule::check, NarrowingRule::check);

    private SafetyRules() {}

    /**
     * Holds a plan against all rules, and the decisions against what the rules refuse.
     *
     * @throws MigrationException with {@link ErrorCode#CONFIGURATION_INVALID} when the name in a decision can mean two
     *     of the objects that are refused
     */
    public static Refusals check(Transition transition, Decisions decisions) {
        List<Refusal> refused = ALL.stream()
                .flatMap(rule -> rule.apply(transition).stream())
                .sorted(Comparator.comparing(Refusal::id))
                .toList();
        List<Decision> taken = new ArrayList<>(decisions.all(Decision.Verb.DROP));
        taken.addAll(decisions.all(Decision.Verb.NARROW));
        Decisions.refuse(
                taken.stream().flatMap(decision -> ambiguous(decision, refused)).toList());
        List<Refusal> open = refused.stream()
                .filter(refusal -> taken.stream().noneMatch(refusal::isSettledBy))
                .toList();
        return new Refusals(open, Notices.of(transition), idle(taken, refused, transition));
    }

    private static Stream<String> ambiguous(Decision decision, List<Refusal> refused) {
        List<Nameable> meant = refused.stream()
                .filter(refusal -> refusal.isSettledBy(decision))
                .map(Refusal::subject)
                .toList();
        return meant.size() > 1 ? Stream.of(Decisions.ambiguous(decision, meant)) : Stream.of();
    }

    private static List<String> idle(List<Decision> taken, List<Refusal> refused, Transition transition) {
        return taken.stream()
                .filter(decision -> refused.stream().noneMatch(refusal -> refusal.isSettledBy(decision)))
                .filter(decision -> !isAboutToGo(decision, transition))
                .map(decision -> decision.where() + ": " + decision.asParameter()
                        + " settles nothing: look at the spelling, or remove it if it is done.")
                .toList();
    }

    private static boolean isAboutToGo(Decision decision, Transition transition) {
        return decision.verb() == Decision.Verb.DROP
                && Nameable.all(transition.current()).stream()
                        .filter(name -> name.isMeantBy(decision.name()))
                        .map(Nameable::id)
                        .anyMatch(id -> isGone(id, transition));
    }

    private static boolean isGone(ObjectId id, Transition transition) {
        return !transition.desired().contains(id);
    }
}
