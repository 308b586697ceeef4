/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.introspect;

import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds the managed objects that a body in {@code sql} or {@code plpgsql} names.
 *
 * <p>PostgreSQL records no dependency for a body that it keeps as a string, and a body in {@code sql} is checked when
 * the function is created. A name may mean something else, a variable say: good for an order, no proof of a need.
 */
final class BodyMentions {

    private static final Set<ObjectKind> ROUTINES = EnumSet.of(ObjectKind.FUNCTION, ObjectKind.PROCEDURE);
    private static final Set<ObjectKind> NAMED = EnumSet.of(
            ObjectKind.TABLE,
            ObjectKind.VIEW,
            ObjectKind.MATERIALIZED_VIEW,
            ObjectKind.SEQUENCE,
            ObjectKind.FUNCTION,
            ObjectKind.PROCEDURE,
            ObjectKind.ENUM_TYPE,
            ObjectKind.DOMAIN);

    /** Functions whose argument is the name of a relation in a string. */
    private static final Set<String> TAKE_NAMES = Set.of("nextval", "currval", "setval");

    private record Name(String schema, String name) {}

    private final Map<String, List<ObjectId>> byName = new HashMap<>();
    private final Map<Name, List<ObjectId>> byQualifiedName = new HashMap<>();

    BodyMentions(Collection<ObjectId> ids) {
        for (ObjectId id : ids) {
            if (NAMED.contains(id.kind())) {
                byName.computeIfAbsent(id.name(), name -> new ArrayList<>()).add(id);
                byQualifiedName
                        .computeIfAbsent(new Name(id.schema(), id.name()), name -> new ArrayList<>())
                        .add(id);
            }
        }
    }

    /** What the body names, each once, in the order of first mention. */
    Set<ObjectId> in(String body) {
        Set<ObjectId> found = new LinkedHashSet<>();
        List<BodyTokens.Token> tokens = BodyTokens.of(body);
        int place = 0;
        while (place < tokens.size()) {
            switch (tokens.get(place).kind()) {
                case NAME -> place = names(tokens, place, found::add);
                case STRING -> {
                    if (isRelationName(tokens, place)) {
                        names(BodyTokens.of(tokens.get(place).text()), 0, found::add);
                    }
                    place++;
                }
                case SYMBOL -> place++;
            }
        }
        return found;
    }

    /** Looks up the names that are joined by dots from {@code place} on, and says where they end. */
    private int names(List<BodyTokens.Token> tokens, int place, Consumer<ObjectId> found) {
        List<String> names = new ArrayList<>();
        int end = place;
        while (isKind(tokens, end, BodyTokens.Kind.NAME)) {
            names.add(tokens.get(end).text());
            end++;
            if (!isSymbol(tokens, end, '.') || !isKind(tokens, end + 1, BodyTokens.Kind.NAME)) {
                break;
            }
            end++;
        }
        if (!names.isEmpty()) {
            lookUp(names, isSymbol(tokens, end, '('), found);
        }
        return Math.max(end, place + 1);
    }

    private void lookUp(List<String> names, boolean called, Consumer<ObjectId> found) {
        String first = names.get(0);
        if (names.size() > 1) {
            List<ObjectId> qualified = byQualifiedName.getOrDefault(new Name(first, names.get(1)), List.of());
            if (!qualified.isEmpty()) {
                accept(qualified, called && names.size() == 2, found);
                return;
            }
        }
        accept(byName.getOrDefault(first, List.of()), called && names.size() == 1, found);
    }

    /** The name of a function is one only before a parenthesis; a table may stand before one too, in an INSERT. */
    private static void accept(List<ObjectId> ids, boolean called, Consumer<ObjectId> found) {
        ids.stream().filter(id -> called || !ROUTINES.contains(id.kind())).forEach(found);
    }

    /** Such as {@code nextval('shop.numbers')} and {@code 'shop.orders'::regclass}. */
    private static boolean isRelationName(List<BodyTokens.Token> tokens, int place) {
        boolean argument = isSymbol(tokens, place - 1, '(')
                && isKind(tokens, place - 2, BodyTokens.Kind.NAME)
                && TAKE_NAMES.contains(tokens.get(place - 2).text());
        boolean cast = isSymbol(tokens, place + 1, ':')
                && isSymbol(tokens, place + 2, ':')
                && isKind(tokens, place + 3, BodyTokens.Kind.NAME)
                && tokens.get(place + 3).text().startsWith("reg");
        return argument || cast;
    }

    private static boolean isKind(List<BodyTokens.Token> tokens, int place, BodyTokens.Kind kind) {
        return place >= 0 && place < tokens.size() && tokens.get(place).kind() == kind;
    }

    private static boolean isSymbol(List<BodyTokens.Token> tokens, int place, char symbol) {
        return place >= 0 && place < tokens.size() && tokens.get(place).isSymbol(symbol);
    }
}
