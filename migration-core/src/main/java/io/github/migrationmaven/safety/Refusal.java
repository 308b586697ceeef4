/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.safety;

import static java.util.Objects.requireNonNull;

import io.github.migrationmaven.model.ObjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A change that waits for a decision. */
public final class Refusal {

    /**
     * One way out.
     *
     * @param words what it means, such as {@code to let it go}
     * @param parameter for the command line, as a shell takes it
     * @param xml for the plugin's configuration
     * @param line for a file of the SQL declaration
     */
    public record Way(String words, String parameter, String xml, String line) {

        public Way {
            requireNonNull(words, "words is null");
            requireNonNull(parameter, "parameter is null");
            requireNonNull(xml, "xml is null");
            requireNonNull(line, "line is null");
        }

        static Way of(String words, Decision decision) {
            String text = decision.asParameter();
            return new Way(
                    words, shell("-Dmigration.allow=" + text), "<allow>" + xml(text) + "</allow>", decision.asLine());
        }

        private static String shell(String argument) {
            return argument.matches("[\\w.:=,-]+") ? argument : "'" + argument.replace("'", "'\\''") + "'";
        }

        private static String xml(String text) {
            return text.replace("&", "&amp;").replace("<", "&lt;");
        }

        private Stream<String> lines() {
            return Stream.of("  " + words + ":", "    " + parameter, "    " + xml, "    " + line);
        }
    }

    private final Decision.Verb verb;
    private final Nameable subject;
    private final String problem;
    private final List<String> alongside;
    private final List<Decision> renames;

    /**
     * @param verb the decision that lets the change through
     * @param subject what that decision names
     * @param renames what it may be instead
     */
    Refusal(Decision.Verb verb, Nameable subject, String problem, List<String> alongside, List<Decision> renames) {
        this.verb = requireNonNull(verb, "verb is null");
        this.subject = requireNonNull(subject, "subject is null");
        this.problem = requireNonNull(problem, "problem is null");
        this.alongside = List.copyOf(alongside);
        this.renames = List.copyOf(renames);
    }

    public ObjectId id() {
        return subject.id();
    }

    /** What would be lost or could fail, one sentence that names the object. */
    public String problem() {
        return problem;
    }

    /** What else is concerned, one sentence each. */
    public List<String> alongside() {
        return alongside;
    }

    /** The decisions that would settle it. */
    public List<Way> ways() {
        String words = verb == Decision.Verb.DROP ? "to let it go" : "to try it all the same";
        List<Way> ways = new ArrayList<>();
        ways.add(Way.of(words, Decision.proposed(verb, subject.name())));
        renames.forEach(rename -> ways.add(Way.of("to rename it", rename)));
        return List.copyOf(ways);
    }

    /** The refusal for a person: the problem, what is concerned, and every line that would settle it. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(problem);
        alongside.forEach(text -> lines.add("  " + text));
        ways().stream().flatMap(Way::lines).forEach(lines::add);
        return lines;
    }

    Nameable subject() {
        return subject;
    }

    boolean isSettledBy(Decision decision) {
        return decision.verb() == verb && subject.isMeantBy(decision.name());
    }
}
