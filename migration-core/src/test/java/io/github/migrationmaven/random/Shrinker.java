/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.random;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes a pair that fails smaller, as long as it fails at the same stage. */
final class Shrinker {

    private static final int MAX_TRIES = 250;

    private final Trial trial;
    private final String stage;
    private Pair pair;
    private int tries;

    private Shrinker(Trial trial, String stage, Pair pair) {
        this.trial = trial;
        this.stage = stage;
        this.pair = pair;
    }

    static Pair shrink(Trial trial, String stage, Pair pair) throws SQLException {
        Shrinker shrinker = new Shrinker(trial, stage, pair);
        while (shrinker.dropPieces() | shrinker.undoEdits()) {
            // Each round makes the next one possible.
        }
        return shrinker.pair;
    }

    private boolean dropPieces() throws SQLException {
        boolean smaller = false;
        for (int number = Math.max(pair.before().nextNumber(), pair.after().nextNumber()) - 1; number > 1; number--) {
            Set<Integer> one = Set.of(number);
            if (pair.before().find(number).isPresent()
                    || pair.after().find(number).isPresent()) {
                smaller |=
                        accept(new Pair(pair.before().without(one), pair.after().without(one)));
            }
        }
        return smaller;
    }

    private boolean undoEdits() throws SQLException {
        boolean smaller = false;
        for (Piece piece : List.copyOf(pair.after().movable())) {
            Optional<Piece> before = pair.before().find(piece.number());
            Draft undone = pair.after().copy();
            if (before.isPresent() && !before.get().equals(piece)) {
                undone.put(before.get());
                smaller |= accept(new Pair(pair.before(), undone.without(Set.of())));
            }
        }
        return smaller;
    }

    private boolean accept(Pair smaller) throws SQLException {
        if (tries >= MAX_TRIES) {
            return false;
        }
        tries++;
        if (trial.fail(smaller).filter(failure -> failure.stage().equals(stage)).isEmpty()) {
            return false;
        }
        pair = smaller;
        return true;
    }
}
