/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * One spelling for all conditions that differ in what does not count: the order of terms under AND and OR and of the
 * values of an IN list (which PostgreSQL prints as {@code = ANY (ARRAY[…])}), parentheses, and casts between string
 * types.
 */
final class BooleanForm {

    private static final Set<String> CLOSING = Set.of(")", "]", ",");

    /** A part of a condition; {@code textual} when it is of a string type without a cast. */
    private record Piece(String text, boolean textual) {}

    /** A condition: terms joined by one word, or a single piece under the word "". */
    private record Node(String word, Set<String> terms, Piece piece) {

        static Node of(Piece piece) {
            return new Node("", Set.of(piece.text()), piece);
        }

        String text() {
            return String.join(" " + word + " ", terms);
        }

        boolean isOnePiece() {
            return word.isEmpty() && SqlTokens.of(piece.text()).size() == 1 || piece.textual();
        }
    }

    private final List<String> tokens;
    private final Predicate<String> isTextColumn;
    private int place;
    private boolean inSet;

    private BooleanForm(List<String> tokens, Predicate<String> isTextColumn) {
        this.tokens = tokens;
        this.isTextColumn = isTextColumn;
    }

    /**
     * @param expression as PostgreSQL prints it, with all its parentheses
     * @param isTextColumn whether a column is {@code text} or {@code character varying}, between which casts do not
     *     count
     */
    static String of(String expression, Predicate<String> isTextColumn) {
        BooleanForm form = new BooleanForm(SqlTokens.of(expression), isTextColumn);
        StringBuilder text = new StringBuilder(form.or().text());
        while (form.place < form.tokens.size()) {
            text.append(' ').append(form.next());
        }
        return text.toString();
    }

    private Node or() {
        return joined("OR");
    }

    private Node joined(String word) {
        Set<String> terms = new TreeSet<>();
        Node node = operand(word, terms);
        while (at(word)) {
            place++;
            node = operand(word, terms);
        }
        return terms.size() == 1 ? node : new Node(word, terms, new Piece("", false));
    }

    private Node operand(String word, Set<String> terms) {
        Node node = word.equals("OR") ? joined("AND") : not();
        if (node.word().equals(word)) {
            terms.addAll(node.terms());
        } else {
            terms.add(node.word().isEmpty() ? node.text() : "(" + node.text() + ")");
        }
        return node;
    }

    private Node not() {
        if (at("NOT")) {
            place++;
            return Node.of(new Piece("NOT (" + not().text() + ")", false));
        }
        return atom();
    }

    private Node atom() {
        List<Piece> pieces = new ArrayList<>();
        int cases = 0;
        boolean between = false;
        Node only = null;
        while (place < tokens.size() && !CLOSING.contains(tokens.get(place))) {
            boolean joins = at("AND") || at("OR");
            if (joins && cases == 0 && !(between && at("AND"))) {
                break;
            }
            between = joins ? between && !at("AND") : between || at("BETWEEN");
            cases += at("CASE") ? 1 : at("END") ? -1 : 0;
            only = piece(pieces);
        }
        List<Piece> uncast = withoutTextCasts(pieces);
        if (uncast.size() == 1 && pieces.size() == 1 && only != null) {
            return only;
        }
        return Node.of(uncast.size() == 1 ? uncast.get(0) : new Piece(joinedText(uncast), false));
    }

    /** Adds the next piece; returns the condition in it when it is nothing but one in parentheses. */
    private Node piece(List<Piece> pieces) {
        String token = next();
        if (token.equals("(") && (pieces.isEmpty() || !SqlTokens.isWord(last(pieces)))) {
            Node inner = or();
            if (at(")")) {
                place++;
                Piece piece = inner.isOnePiece() ? inner.piece() : new Piece("(" + inner.text() + ")", false);
                pieces.add(piece);
                return inner;
            }
            pieces.add(new Piece("(" + inner.text() + rest(")"), false));
        } else if (token.equals("(")) {
            pieces.add(arguments(pieces));
        } else if (token.equals("[")) {
            pieces.add(array(pieces));
        } else {
            pieces.add(new Piece(token, SqlTokens.isLiteral(token) || isTextColumn(token)));
        }
        return Node.of(last(pieces, 1));
    }

    private boolean isTextColumn(String token) {
        return SqlTokens.isWord(token) && isTextColumn.test(SqlTokens.unquoted(token));
    }

    /** What stands in the parentheses of a function, or of ANY and ALL. */
    private Piece arguments(List<Piece> pieces) {
        boolean outer = inSet;
        String word = last(pieces);
        String operator = pieces.size() > 1 ? last(pieces, 2).text() : "";
        inSet = word.equals("ANY") && operator.equals("=") || word.equals("ALL") && operator.equals("<>");
        String text =
                "(" + String.join(", ", elements(")").stream().map(Piece::text).toList()) + ")";
        inSet = outer;
        return new Piece(text, false);
    }

    private Piece array(List<Piece> pieces) {
        boolean outer = inSet;
        inSet = false;
        List<Piece> elements = elements("]");
        inSet = outer;
        boolean constructor = !pieces.isEmpty() && last(pieces).equals("ARRAY");
        List<String> texts = elements.stream().map(Piece::text).toList();
        if (!constructor) {
            return new Piece("[" + String.join(", ", texts) + "]", false);
        }
        pieces.remove(pieces.size() - 1);
        String values = String.join(", ", outer ? new TreeSet<>(texts) : texts);
        return new Piece("ARRAY[" + values + "]", outer && elements.stream().allMatch(Piece::textual));
    }

    private List<Piece> elements(String close) {
        List<Piece> elements = new ArrayList<>();
        while (place < tokens.size() && !at(close)) {
            Node node = or();
            elements.add(node.word().isEmpty() ? node.piece() : new Piece("(" + node.text() + ")", false));
            if (at(",")) {
                place++;
            } else if (!at(close)) {
                elements.add(new Piece(next(), false));
            }
        }
        place++;
        return elements;
    }

    /** What is left of a bracket that holds more than one condition, such as a row: its order counts. */
    private String rest(String close) {
        StringBuilder text = new StringBuilder();
        while (place < tokens.size() && !at(close)) {
            text.append(next());
            text.append(' ').append(or().text());
        }
        place++;
        return text.append(close).toString();
    }

    private static List<Piece> withoutTextCasts(List<Piece> pieces) {
        List<Piece> kept = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            int length = i > 0 && kept.get(kept.size() - 1).textual() ? textCast(pieces, i) : 0;
            if (length > 0) {
                i += length - 1;
            } else {
                kept.add(pieces.get(i));
            }
        }
        return kept;
    }

    /** How many pieces from {@code start} on are a cast to a string type of any length, or to an array of it. */
    private static int textCast(List<Piece> pieces, int start) {
        List<String> texts =
                pieces.stream().skip(start).limit(4).map(Piece::text).toList();
        int length = startsWith(texts, "::", "text") ? 2 : startsWith(texts, "::", "character", "varying") ? 3 : 0;
        if (length == 0 || start + length == pieces.size()) {
            return length;
        }
        String following = pieces.get(start + length).text();
        if (following.equals("[]")) {
            return length + 1;
        }
        return following.startsWith("(") ? 0 : length;
    }

    private static boolean startsWith(List<String> texts, String... words) {
        return texts.size() >= words.length && texts.subList(0, words.length).equals(List.of(words));
    }

    private static String joinedText(List<Piece> pieces) {
        return String.join(" ", pieces.stream().map(Piece::text).toList());
    }

    private static String last(List<Piece> pieces) {
        return last(pieces, 1).text();
    }

    private static Piece last(List<Piece> pieces, int back) {
        return pieces.get(pieces.size() - back);
    }

    private boolean at(String token) {
        return place < tokens.size() && tokens.get(place).equals(token);
    }

    private String next() {
        return tokens.get(place++);
    }
}
