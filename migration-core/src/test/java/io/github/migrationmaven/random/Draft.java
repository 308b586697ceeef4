/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.random;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A random schema in the making: pieces by their numbers. */
final class Draft {

    /** The database itself. */
    static final int ROOT = 0;

    /** The schema that every database has. */
    static final int PUBLIC = 1;

    private static final Pattern PLACE = Pattern.compile("\\{(\\d+|self|home)}");

    private final SortedMap<Integer, Piece> pieces = new TreeMap<>();

    Draft() {
        put(new Piece(ROOT, PieceKinds.NOTHING, ROOT, "", "", ""));
        put(new Piece(PUBLIC, PieceKinds.SCHEMA, ROOT, "public", "", ""));
    }

    private Draft(Draft other) {
        pieces.putAll(other.pieces);
    }

    Draft copy() {
        return new Draft(this);
    }

    void put(Piece piece) {
        pieces.put(piece.number(), piece);
    }

    int nextNumber() {
        return pieces.lastKey() + 1;
    }

    Optional<Piece> find(int number) {
        return Optional.ofNullable(pieces.get(number));
    }

    Piece get(int number) {
        return find(number).orElseThrow();
    }

    /** All but the database and the schema public. */
    List<Piece> movable() {
        return all(piece -> piece.number() > PUBLIC);
    }

    List<Piece> of(PieceKind... kinds) {
        Set<PieceKind> wanted = Set.of(kinds);
        return all(piece -> wanted.contains(piece.kind()));
    }

    List<Piece> within(Piece home, PieceKind kind) {
        return all(piece -> piece.kind() == kind && piece.home() == home.number());
    }

    List<Piece> all(Predicate<Piece> wanted) {
        return pieces.values().stream().filter(wanted).toList();
    }

    /** The draft without these pieces and all that need them. */
    Draft without(Collection<Integer> numbers) {
        Draft rest = copy();
        Set<Integer> gone = new HashSet<>(numbers);
        int before = -1;
        while (before != gone.size()) {
            before = gone.size();
            for (Piece piece : rest.pieces.values()) {
                if (piece.needs().stream().anyMatch(need -> gone.contains(need) || !pieces.containsKey(need))) {
                    gone.add(piece.number());
                }
            }
        }
        gone.remove(ROOT);
        gone.remove(PUBLIC);
        rest.pieces.keySet().removeAll(gone);
        return rest;
    }

    /** The statements that make it, each after what it needs. */
    List<String> statements() {
        List<String> statements = new ArrayList<>();
        for (Piece piece : ordered()) {
            if (!piece.template().isEmpty()) {
                statements.add(sql(piece, piece.template()));
            }
        }
        return statements;
    }

    /** The pieces, each after what it needs. */
    Collection<Piece> ordered() {
        Map<Integer, Piece> ordered = new LinkedHashMap<>();
        pieces.values().forEach(piece -> order(piece, ordered, new LinkedHashSet<>()));
        return ordered.values();
    }

    private void order(Piece piece, Map<Integer, Piece> ordered, Set<Integer> path) {
        if (!ordered.containsKey(piece.number()) && path.add(piece.number())) {
            piece.needs().forEach(need -> find(need).ifPresent(other -> order(other, ordered, path)));
            ordered.put(piece.number(), piece);
        }
    }

    /** A template with names in its places. */
    String sql(Piece piece, String template) {
        Matcher place = PLACE.matcher(template);
        StringBuilder sql = new StringBuilder();
        while (place.find()) {
            String name = switch (place.group(1)) {
                case "self" -> name(piece);
                case "home" -> name(get(piece.home()));
                default -> name(get(Integer.parseInt(place.group(1))));
            };
            place.appendReplacement(sql, Matcher.quoteReplacement(name));
        }
        return place.appendTail(sql).toString();
    }

    private String name(Piece piece) {
        String name = "\"" + piece.name().replace("\"", "\"\"") + "\"";
        Piece home = get(piece.home());
        return home.kind() == PieceKinds.SCHEMA ? name(home) + "." + name : name;
    }
}
