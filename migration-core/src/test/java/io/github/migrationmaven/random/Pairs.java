/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Draws pairs: a schema, and a few edits of it. */
final class Pairs {

    private final Dice dice;
    private final List<PieceKind> weighted = new ArrayList<>();

    private Pairs(long seed) {
        dice = new Dice(seed);
        for (PieceKind kind : PieceKinds.ALL) {
            for (int i = 0; i < kind.weight(); i++) {
                weighted.add(kind);
            }
        }
    }

    static Pair of(long seed) {
        return new Pairs(seed).draw();
    }

    private Pair draw() {
        Draft before = new Draft();
        add(before, PieceKinds.TABLE);
        add(before, PieceKinds.TABLE);
        int size = dice.between(8, 45);
        for (int i = 0; i < size; i++) {
            add(before, dice.pick(weighted));
        }
        Draft after = before;
        int edits = dice.between(1, 8);
        for (int i = 0; i < edits; i++) {
            after = edited(after);
        }
        return new Pair(before, after);
    }

    private void add(Draft draft, PieceKind kind) {
        int number = draft.nextNumber();
        dice.any(kind.homes(draft))
                .flatMap(home -> kind.body(home, draft, dice)
                        .map(body -> new Piece(
                                number,
                                kind,
                                home.number(),
                                dice.name(kind.word(), number),
                                body.note(),
                                body.template())))
                .ifPresent(draft::put);
    }

    private Draft edited(Draft draft) {
        Draft next = draft.copy();
        Optional<Piece> chosen = dice.any(draft.movable());
        if (chosen.isEmpty() || dice.oneIn(5)) {
            add(next, dice.pick(weighted));
            return next;
        }
        Piece piece = chosen.get();
        switch (dice.below(10)) {
            case 0, 1 -> {
                return draft.without(Set.of(piece.number()));
            }
            case 2 -> next.put(piece.named(dice.name(piece.kind().word(), draft.nextNumber() + 100)));
            case 3 -> otherHome(piece, draft).ifPresent(home -> next.put(piece.in(home.number())));
            case 4 -> retargeted(piece, draft).ifPresent(next::put);
            case 5 -> swapName(piece, next);
            default -> changed(piece, draft).ifPresent(next::put);
        }
        return next;
    }

    private Optional<Piece> changed(Piece piece, Draft draft) {
        Draft rest = draft.without(Set.of(piece.number()));
        return rest.find(piece.home())
                .flatMap(home -> piece.kind().body(home, rest, dice))
                .map(piece::saying);
    }

    private Optional<Piece> otherHome(Piece piece, Draft draft) {
        Piece home = draft.get(piece.home());
        return home.kind() == PieceKinds.SCHEMA ? dice.any(draft.of(PieceKinds.SCHEMA)) : Optional.empty();
    }

    /** Another piece of the same kind and note in the place of one that the piece needs. */
    private Optional<Piece> retargeted(Piece piece, Draft draft) {
        Draft rest = draft.without(Set.of(piece.number()));
        Optional<Piece> needed = dice.any(piece.needs().stream()
                .filter(need -> need > Draft.PUBLIC)
                .map(draft::get)
                .toList());
        return needed.flatMap(from -> dice.any(rest.all(other -> other.kind() == from.kind()
                        && other.note().equals(from.note())
                        && (from.kind() != PieceKinds.COLUMN || other.home() == from.home())))
                .map(to -> piece.pointing(from.number(), to.number())));
    }

    private void swapName(Piece piece, Draft draft) {
        dice.any(draft.all(other -> other.home() == piece.home() && other.number() > Draft.PUBLIC))
                .ifPresent(other -> {
                    draft.put(piece.named(other.name()));
                    if (other.number() != piece.number()) {
                        draft.put(other.named(piece.name()));
                    }
                });
    }
}
