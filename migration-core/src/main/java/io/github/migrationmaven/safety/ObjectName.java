/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.safety;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/**
 * A name as a person types it.
 *
 * @param kind what it names: {@code table}, {@code column}, {@code label}, …; empty when that was left open
 * @param parts unquoted, the object's own name last
 */
record ObjectName(String kind, List<String> parts) {

    ObjectName {
        requireNonNull(kind, "kind is null");
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("A name without parts");
        }
    }

    String last() {
        return parts.get(parts.size() - 1);
    }

    /** This name with another last part. */
    ObjectName named(String other) {
        List<String> renamed = new ArrayList<>(parts.subList(0, parts.size() - 1));
        renamed.add(other);
        return new ObjectName(kind, renamed);
    }

    /** Spelled so that it can be typed again. */
    @Override
    public String toString() {
        String path = String.join(".", parts.stream().map(ObjectName::spelled).toList());
        return kind.isEmpty() ? path : kind + " " + path;
    }

    private static String spelled(String part) {
        return part.matches("[a-z_][a-z0-9_]*") && !part.equals("to") ? part : '"' + part.replace("\"", "\"\"") + '"';
    }
}
