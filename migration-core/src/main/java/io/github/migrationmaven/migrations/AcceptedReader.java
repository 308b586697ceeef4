/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.migrations;

import static io.github.migrationmaven.ErrorCode.ACCEPTED_FILE_INVALID;

import io.github.migrationmaven.MigrationException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads the entries of {@code migration-accepted.yaml}: YAML 1.2, of which every value is taken as text. */
final class AcceptedReader {

    private static final Set<String> KEYS = Set.of("object", "migrations", "declaration", "reason");

    private AcceptedReader() {}

    static List<AcceptedEntry> read(String text) {
        List<AcceptedEntry> entries = new ArrayList<>();
        Set<String> objects = new HashSet<>();
        for (Node node : nodes(text)) {
            AcceptedEntry entry = entry(node);
            if (!objects.add(entry.object())) {
                throw invalid(node, "There are two entries for " + entry.object() + ".");
            }
            entries.add(entry);
        }
        return entries;
    }

    private static List<Node> nodes(String text) {
        LoadSettings settings =
                LoadSettings.builder().setLabel(AcceptedDifferences.NAME).build();
        Optional<Node> root;
        try {
            root = new Compose(settings).composeString(text.replace("\uFEFF", ""));
        } catch (MarkedYamlEngineException e) {
            Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
            throw invalid(mark, "It is no YAML: " + e.getProblem() + ".", e);
        } catch (YamlEngineException e) {
            throw invalid(Optional.empty(), "It is no YAML: " + e.getMessage(), e);
        }
        if (root.isEmpty()) {
            return List.of();
        }
        if (!(root.get() instanceof SequenceNode list)) {
            throw invalid(root.get(), "It is no list of entries: each begins with '- object:'.");
        }
        return list.getValue();
    }

    private static AcceptedEntry entry(Node node) {
        Map<String, String> values = values(node);
        String object = required(values, "object", node);
        if (hasWildcard(object)) {
            throw invalid(
                    node,
                    "'" + object + "' has a '*': an entry is for one object by its whole name, not for a pattern.");
        }
        return new AcceptedEntry(
                object,
                side(required(values, "migrations", node)),
                side(required(values, "declaration", node)),
                values.getOrDefault("reason", ""));
    }

    private static Map<String, String> values(Node node) {
        if (!(node instanceof MappingNode entry)) {
            throw invalid(node, "An entry has the keys object, migrations, declaration and reason.");
        }
        Map<String, String> values = new TreeMap<>();
        for (NodeTuple tuple : entry.getValue()) {
            String key = text(tuple.getKeyNode(), "A key");
            if (!KEYS.contains(key)) {
                throw invalid(
                        tuple.getKeyNode(),
                        "'" + key + "' is no key of an entry: object, migrations, declaration and reason are.");
            }
            if (values.put(key, text(tuple.getValueNode(), "The value of " + key)) != null) {
                throw invalid(tuple.getKeyNode(), "The entry says " + key + " twice.");
            }
        }
        return values;
    }

    private static String text(Node node, String what) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw invalid(node, what + " is no text.");
    }

    private static String required(Map<String, String> values, String key, Node entry) {
        String value = values.getOrDefault(key, "");
        if (value.isEmpty()) {
            throw invalid(
                    entry,
                    "The entry does not say " + key + "; a side on which the object is not there is '"
                            + AcceptedDifferences.ABSENT + "'.");
        }
        return value;
    }

    private static Optional<String> side(String text) {
        return Optional.of(text).filter(value -> !value.equals(AcceptedDifferences.ABSENT));
    }

    /** Within quotes a star is a letter of a name. */
    private static boolean hasWildcard(String object) {
        boolean quoted = false;
        for (int i = 0; i < object.length(); i++) {
            quoted ^= object.charAt(i) == '"';
            if (object.charAt(i) == '*' && !quoted) {
                return true;
            }
        }
        return false;
    }

    private static MigrationException invalid(Node node, String problem) {
        return invalid(node.getStartMark(), problem, null);
    }

    private static MigrationException invalid(Optional<Mark> mark, String problem, @Nullable Throwable cause) {
        String line = mark.map(place -> ", line " + (place.getLine() + 1)).orElse("");
        return new MigrationException(
                ACCEPTED_FILE_INVALID,
                AcceptedDifferences.FILE + line + ": " + problem,
                "Mend that line, or restore the file from version control.",
                cause);
    }
}
