/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.migrations;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Ids as a line of text that can be read back: {@code foreign key shop.line.line_order_fk}, {@code function
 * shop.total(integer, text)}.
 *
 * <p>Names are quoted where they are not plain; within quotes {@code "} is doubled, and a backslash stands before
 * itself and before the {@code n} and {@code r} of line breaks.
 */
public final class ObjectText {

    private static final Pattern PLAIN_NAME = Pattern.compile("[a-z_][a-z0-9_$]*");
    private static final Pattern PLAIN_SIGNATURE =
            Pattern.compile("[\\p{L}\\p{Nd}_$.,\\[\\]]+( [\\p{L}\\p{Nd}_$.,\\[\\]]+)*");
    /**
     * What follows a kind of one word in a kind of two: a name like that is quoted, or it could be read as part of it.
     */
    private static final Set<String> SECOND_WORDS = Arrays.stream(ObjectKind.values())
            .map(ObjectText::word)
            .filter(word -> word.contains(" "))
            .map(word -> word.substring(word.indexOf(' ') + 1))
            .collect(toSet());

    private ObjectText() {}

    /** The kind in words. */
    private static String word(ObjectKind kind) {
        return kind == ObjectKind.COLUMN_DEFAULT
                ? "default"
                : kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The id with its kind. */
    public static String of(ObjectId id) {
        return word(id.kind()) + " " + qualified(id) + signature(id);
    }

    /** The id's names alone: {@code shop.line.total}. */
    static String qualified(ObjectId id) {
        Stream<String> names = id.parent().isEmpty()
                ? Stream.concat(Stream.of(id.schema()).filter(schema -> !schema.isEmpty()), Stream.of(id.name()))
                : Stream.of(id.schema(), id.parent(), id.name());
        return names.map(ObjectText::name).collect(joining("."));
    }

    /** A name, quoted where it is not plain. */
    static String name(String name) {
        return PLAIN_NAME.matcher(name).matches() && !SECOND_WORDS.contains(name) ? name : quoted(name);
    }

    static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                        .replace("\"", "\"\"")
                + '"';
    }

    private static String signature(ObjectId id) {
        if (id.signature().isEmpty()) {
            return isRoutine(id.kind()) ? "()" : "";
        }
        boolean plain = PLAIN_SIGNATURE.matcher(id.signature()).matches();
        return "(" + (plain ? id.signature() : quoted(id.signature())) + ")";
    }

    private static boolean isRoutine(ObjectKind kind) {
        return kind == ObjectKind.FUNCTION || kind == ObjectKind.PROCEDURE;
    }

    /** Reads a line: an id, and after two spaces the rest. */
    static Line parse(String line) {
        ObjectKind kind = Arrays.stream(ObjectKind.values())
                .filter(candidate -> line.startsWith(word(candidate) + " "))
                .max(Comparator.comparingInt(candidate -> word(candidate).length()))
                .orElseThrow(() -> new IllegalArgumentException("It does not begin with a kind of object."));
        return new Reader(line, word(kind).length() + 1).read(kind);
    }

    /** An id and what stands after it. */
    record Line(ObjectId id, String rest) {}

    private static final class Reader {

        private final String line;
        private int at;

        private Reader(String line, int at) {
            this.line = line;
            this.at = at;
        }

        private Line read(ObjectKind kind) {
            List<String> names = new ArrayList<>(List.of(name()));
            while (skip(".")) {
                names.add(name());
            }
            if (names.size() > 3) {
                throw new IllegalArgumentException("A name has more than three parts.");
            }
            String signature = skip("(") ? signature() : "";
            ObjectId id = new ObjectId(
                    kind,
                    names.size() > 1 ? names.get(0) : "",
                    names.size() > 2 ? names.get(1) : "",
                    names.get(names.size() - 1),
                    signature);
            if (at < line.length() && !skip("  ")) {
                throw new IllegalArgumentException("Two spaces are missing after the name " + qualified(id) + ".");
            }
            return new Line(id, line.substring(at));
        }

        private String signature() {
            if (skip(")")) {
                return "";
            }
            String signature = at < line.length() && line.charAt(at) == '"' ? quoted() : until(')');
            if (!skip(")")) {
                throw new IllegalArgumentException("A parenthesis is not closed.");
            }
            return signature;
        }

        private String name() {
            if (at < line.length() && line.charAt(at) == '"') {
                return quoted();
            }
            int start = at;
            while (at < line.length() && ".( ".indexOf(line.charAt(at)) < 0) {
                at++;
            }
            String name = line.substring(start, at);
            if (!PLAIN_NAME.matcher(name).matches()) {
                throw new IllegalArgumentException("'" + name + "' is no name; quote it.");
            }
            return name;
        }

        private String until(char end) {
            int found = line.indexOf(end, at);
            String text = line.substring(at, found < 0 ? line.length() : found);
            at += text.length();
            return text;
        }

        private String quoted() {
            StringBuilder text = new StringBuilder();
            at++;
            while (at < line.length()) {
                char letter = line.charAt(at++);
                if (letter == '"' && !skip("\"")) {
                    return text.toString();
                }
                text.append(letter == '\\' ? escaped() : letter);
            }
            throw new IllegalArgumentException("A quote is not closed.");
        }

        private char escaped() {
            char letter = at < line.length() ? line.charAt(at++) : ' ';
            return switch (letter) {
                case 'n' -> '\n';
                case 'r' -> '\r';
                case '\\' -> '\\';
                default -> throw new IllegalArgumentException("A backslash stands before " + letter + ".");
            };
        }

        private boolean skip(String text) {
            boolean there = line.startsWith(text, at);
            at += there ? text.length() : 0;
            return there;
        }
    }
}
