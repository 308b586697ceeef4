/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads the decisions of one text. */
final class DecisionParser {

    /** The text does not follow the grammar. */
    static final class Malformed extends Exception {

        private static final long serialVersionUID = 1L;

        Malformed(String problem) {
            super(problem);
        }
    }

    private static final Pattern TOKEN = Pattern.compile("\"(?:\"\"|[^\"])*\"|[\\p{L}\\p{N}_$]+|[^\\s]");

    private static final Pattern NAME = Pattern.compile("\".*\"|[\\p{L}\\p{N}_$]+", Pattern.DOTALL);

    private final DecisionText source;
    private final List<String> tokens;
    private int place;

    private DecisionParser(DecisionText source) {
        this.source = source;
        this.tokens =
                TOKEN.matcher(source.text()).results().map(MatchResult::group).toList();
    }

    static List<Decision> parse(DecisionText source) throws Malformed {
        DecisionParser parser = new DecisionParser(source);
        List<Decision> decisions = new ArrayList<>();
        while (parser.place < parser.tokens.size()) {
            decisions.add(parser.decision());
            if (parser.place < parser.tokens.size()) {
                parser.expect(",");
            }
        }
        return decisions;
    }

    private Decision decision() throws Malformed {
        Decision.Verb verb = verb();
        skip(":");
        ObjectName name = name();
        if (verb != Decision.Verb.RENAME) {
            return new Decision(verb, name, Optional.empty(), source.where());
        }
        if (!skip("=") && !skip("to")) {
            throw new Malformed("the new name is missing after " + name);
        }
        return new Decision(verb, name, Optional.of(newName(name)), source.where());
    }

    private Decision.Verb verb() throws Malformed {
        String word = next();
        for (Decision.Verb verb : Decision.Verb.values()) {
            if (verb.word().equals(word.toLowerCase(Locale.ROOT))) {
                return verb;
            }
        }
        throw new Malformed("it begins with " + word + ", not with drop, narrow or rename");
    }

    private ObjectName name() throws Malformed {
        String kind = kind();
        List<String> parts = new ArrayList<>(List.of(part()));
        while (skip(".")) {
            parts.add(part());
        }
        return new ObjectName(kind, parts);
    }

    /** A word for a kind is one only where a name follows it: a table may well be called {@code index}. */
    private String kind() {
        for (String kind : Nameable.KINDS) {
            List<String> words = List.of(kind.split(" "));
            int end = place + words.size();
            if (end < tokens.size()
                    && tokens.subList(place, end).equals(words)
                    && isName(tokens.get(end))
                    && !isTo(end)) {
                place = end;
                return kind;
            }
        }
        return "";
    }

    private boolean isTo(int at) {
        return tokens.get(at).equals("to");
    }

    private String newName(ObjectName old) throws Malformed {
        ObjectName name = name();
        boolean qualified = name.parts().size() > 1;
        if (qualified && !old.named(name.last()).parts().equals(name.parts())) {
            throw new Malformed("a rename changes the last part of a name only, not " + old + " to " + name);
        }
        return name.last();
    }

    private String part() throws Malformed {
        String token = next();
        if (!isName(token)) {
            throw new Malformed("a name is expected, not " + token);
        }
        return token.startsWith("\"")
                ? token.substring(1, token.length() - 1).replace("\"\"", "\"")
                : token.toLowerCase(Locale.ROOT);
    }

    private static boolean isName(String token) {
        return NAME.matcher(token).matches();
    }

    private boolean skip(String token) {
        boolean found = place < tokens.size() && tokens.get(place).equals(token);
        place += found ? 1 : 0;
        return found;
    }

    private void expect(String token) throws Malformed {
        if (!skip(token)) {
            throw new Malformed("a " + token + " is expected before " + tokens.get(place));
        }
    }

    private String next() throws Malformed {
        if (place == tokens.size()) {
            throw new Malformed("it ends too early");
        }
        return tokens.get(place++);
    }
}
