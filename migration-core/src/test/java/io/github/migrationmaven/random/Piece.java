/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.random;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One object of a random schema.
 *
 * @param number what others call it, in both schemas of a pair
 * @param home the number of the schema or relation that it lies in
 * @param name as the catalog shall hold it, unquoted
 * @param note what other kinds want to know, such as the type of a column
 * @param template the statement that makes it: <code>{7}</code> is the name of piece 7, <code>{self}</code> its own,
 *     <code>{home}</code> that of its home; empty when there is nothing to make
 */
record Piece(int number, PieceKind kind, int home, String name, String note, String template) {

    private static final Pattern REFERENCE = Pattern.compile("\\{(\\d+)}");

    /** What has to be made before. */
    Set<Integer> needs() {
        Set<Integer> needs = new LinkedHashSet<>();
        needs.add(home);
        for (String text : new String[] {template, note}) {
            Matcher reference = REFERENCE.matcher(text);
            while (reference.find()) {
                needs.add(Integer.valueOf(reference.group(1)));
            }
        }
        needs.remove(number);
        return needs;
    }

    Piece named(String other) {
        return new Piece(number, kind, home, other, note, template);
    }

    Piece in(int otherHome) {
        return new Piece(number, kind, otherHome, name, note, template);
    }

    Piece saying(PieceKind.Body body) {
        return new Piece(number, kind, home, name, body.note(), body.template());
    }

    Piece pointing(int from, int to) {
        String old = "{" + from + "}";
        return new Piece(number, kind, home, name, note, template.replace(old, "{" + to + "}"));
    }

    /** How others refer to it in a template. */
    String reference() {
        return "{" + number + "}";
    }
}
