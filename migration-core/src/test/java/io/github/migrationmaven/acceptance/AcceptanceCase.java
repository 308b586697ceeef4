/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.acceptance;

import io.github.migrationmaven.plan.Hazard;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A law of one kind: two states side by side, and what the plan between them is. */
final class AcceptanceCase {

    private final String law;
    private String from = "";
    private String to = "";
    private Optional<List<String>> plan = Optional.empty();
    private Optional<Set<Hazard>> hazards = Optional.empty();
    private Optional<String> refusal = Optional.empty();
    private String keeps = "";

    private AcceptanceCase(String law) {
        this.law = law;
    }

    /** Begins a row; the law is its name. Without more, the plan is proven and its statements are free. */
    static AcceptanceCase rule(String law) {
        return new AcceptanceCase(law);
    }

    AcceptanceCase from(String sql) {
        from = sql;
        return this;
    }

    AcceptanceCase to(String sql) {
        to = sql;
        return this;
    }

    /** The plan has exactly these statements; none at all without arguments. */
    AcceptanceCase plans(String... statements) {
        plan = Optional.of(List.of(statements));
        return this;
    }

    /** The plan has exactly these hazards; none at all without arguments. */
    AcceptanceCase endangers(Hazard... named) {
        Set<Hazard> set = EnumSet.noneOf(Hazard.class);
        set.addAll(List.of(named));
        hazards = Optional.of(set);
        return this;
    }

    /** The planner refuses, with these words in its message. */
    AcceptanceCase refuses(String words) {
        refusal = Optional.of(words);
        return this;
    }

    /** A query that must give the same rows before and after the plan; rows are put in by {@link #from}. */
    AcceptanceCase keeps(String query) {
        keeps = query;
        return this;
    }

    String from() {
        return from;
    }

    String to() {
        return to;
    }

    Optional<List<String>> plan() {
        return plan;
    }

    Optional<Set<Hazard>> hazards() {
        return hazards;
    }

    Optional<String> refusal() {
        return refusal;
    }

    String keeps() {
        return keeps;
    }

    @Override
    public String toString() {
        return law;
    }
}
