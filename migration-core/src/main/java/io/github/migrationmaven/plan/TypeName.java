/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.plan;

import java.util.regex.Pattern;

/**
 * A type as PostgreSQL prints it, taken apart.
 *
 * @param base without modifiers and without array brackets: {@code character varying}, {@code timestamp without time
 *     zone}
 * @param array true for an array of it
 */
record TypeName(String base, boolean array) {

    /** Stands after a quoted name, never within it. */
    private static final Pattern MODIFIER = Pattern.compile("\\(\\d+(,-?\\d+)?\\)");

    /** Reads what {@code format_type} printed. */
    static TypeName of(String text) {
        boolean array = text.endsWith("[]");
        String element = array ? text.substring(0, text.length() - 2) : text;
        int name = element.lastIndexOf('"') + 1;
        String modified = element.substring(name);
        return new TypeName(
                element.substring(0, name) + MODIFIER.matcher(modified).replaceFirst(""), array);
    }

    /** The type without array brackets. */
    TypeName element() {
        return new TypeName(base, false);
    }

    /** Whether values of this type are written and read as text by definition. */
    boolean isText() {
        return !array
                && (base.equals("text")
                        || base.equals("character varying")
                        || base.equals("character")
                        || base.equals("bpchar")
                        || base.equals("name"));
    }
}
