/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.safety;

import static java.util.stream.Collectors.joining;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.model.ObjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the project decided about changes that would not be planned otherwise.
 *
 * <pre>
 * decisions = decision { "," decision }
 * decision  = ( "drop" | "narrow" ) [ ":" ] name  |  "rename" [ ":" ] name ( "=" | "to" ) new name
 * name      = [ kind ] part { "." part }
 * kind      = "table" | "column" | "type" | "label" | "domain" | "sequence" | "view" | "materialized view"
 *           | "index" | "constraint" | "schema" | "extension"
 * part      = a word, which is read in lower case, or anything in double quotes
 * </pre>
 *
 * <p>A name may leave out the schema where one object alone can be meant. Without a kind it is a table or column if
 * there is one of that name. A rename changes the last part of a name; the other parts may be repeated before the new
 * one.
 */
public final class Decisions {

    /** The grammar in one line, for messages. */
    static final String GRAMMAR =
            "drop:[schema.]table[.column], narrow:[schema.]table.column or rename:[schema.]table[.column]=new_name";

    private final List<Decision> all;

    private Decisions(List<Decision> all) {
        this.all = List.copyOf(all);
    }

    /** Nothing was decided. */
    public static Decisions none() {
        return new Decisions(List.of());
    }

    /**
     * Reads decisions, in the order in which they were typed.
     *
     * @throws MigrationException with {@link ErrorCode#CONFIGURATION_INVALID} that names everything that does not
     *     follow the grammar
     */
    public static Decisions parse(List<DecisionText> texts) {
        List<Decision> decisions = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (DecisionText text : texts) {
            try {
                decisions.addAll(DecisionParser.parse(text));
            } catch (DecisionParser.Malformed e) {
                problems.add(text.where() + ": the decision \"" + text.text() + "\" cannot be read: " + e.getMessage());
            }
        }
        refuse(problems);
        return new Decisions(decisions);
    }

    /**
     * The objects of the current state that were decided to be dropped: an open declaration keeps them otherwise.
     *
     * @throws MigrationException with {@link ErrorCode#CONFIGURATION_INVALID} when a name can mean two objects
     */
    public Set<ObjectId> dropped(Catalog current) {
        List<Nameable> candidates = Nameable.all(current);
        Set<ObjectId> ids = new TreeSet<>();
        List<String> problems = new ArrayList<>();
        for (Decision decision : all(Decision.Verb.DROP)) {
            List<Nameable> meant = Nameable.meantBy(decision.name(), candidates.stream());
            if (meant.size() > 1) {
                problems.add(ambiguous(decision, meant));
            }
            meant.stream().filter(one -> !one.kind().equals("label")).forEach(one -> ids.add(one.id()));
        }
        refuse(problems);
        return ids;
    }

    List<Decision> all(Decision.Verb verb) {
        return all.stream().filter(decision -> decision.verb() == verb).toList();
    }

    static String ambiguous(Decision decision, List<Nameable> meant) {
        return decision.where() + ": " + decision.name() + " can mean "
                + meant.stream()
                        .map(one -> new ObjectName(one.kind(), one.path()).toString())
                        .collect(joining(" and "));
    }

    static void refuse(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new MigrationException(
                    ErrorCode.CONFIGURATION_INVALID,
                    String.join("\n", problems),
                    "Write " + GRAMMAR + ", with a word for the kind before a name that can mean two objects.");
        }
    }
}
