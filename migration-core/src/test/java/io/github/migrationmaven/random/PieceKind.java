/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.random;

import java.util.List;
import java.util.Optional;

/** Makes pieces of one kind. To cover a kind of object, write one of these and list it in {@link PieceKinds}. */
interface PieceKind {

    /** What a piece says; see {@link Piece}. */
    record Body(String note, String template) {
        static Optional<Body> of(String note, String template) {
            return Optional.of(new Body(note, template));
        }
    }

    /** The first part of plain names, unique among kinds. */
    String word();

    /** Where a piece can lie. */
    List<Piece> homes(Draft draft);

    /**
     * A body for a new piece, or another one for a piece that is there.
     *
     * @param draft the schema without the piece itself and what needs it
     * @return empty when the schema lacks what the piece would need
     */
    Optional<Body> body(Piece home, Draft draft, Dice dice);

    /** How many pieces there are of this kind beside others. */
    default int weight() {
        return 2;
    }
}
