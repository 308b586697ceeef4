/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.random;

import java.util.List;
import java.util.Optional;

/** All kinds of pieces, in one list. */
final class PieceKinds {

    static final PieceKind NOTHING = new FixedPiece("nothing");
    static final PieceKind SCHEMA = new SchemaPiece();
    static final PieceKind ENUM = new EnumPiece();
    static final PieceKind DOMAIN = new DomainPiece();
    static final PieceKind DOMAIN_CHECK = new DomainCheckPiece();
    static final PieceKind SEQUENCE = new SequencePiece();
    static final PieceKind FUNCTION = new FunctionPiece();
    static final PieceKind PROCEDURE = new ProcedurePiece();
    static final PieceKind TRIGGER_FUNCTION = new TriggerFunctionPiece();
    static final PieceKind TABLE = new TablePiece();
    static final PieceKind COLUMN = new ColumnPiece();
    static final PieceKind NUMBERED_COLUMN = new NumberedColumnPiece();
    static final PieceKind GENERATED_COLUMN = new GeneratedColumnPiece();
    static final PieceKind COLUMN_SETTING = new ColumnSettingPiece();
    static final PieceKind SEQUENCE_OWNER = new SequenceOwnerPiece();
    static final PieceKind KEY = new KeyPiece();
    static final PieceKind FOREIGN_KEY = new ForeignKeyPiece();
    static final PieceKind CHECK = new CheckPiece();
    static final PieceKind EXCLUSION = new ExclusionPiece();
    static final PieceKind INDEX = new IndexPiece();
    static final PieceKind TABLE_SETTING = new TableSettingPiece();
    static final PieceKind VIEW = new ViewPiece();
    static final PieceKind MATERIALIZED_VIEW = new MaterializedViewPiece();
    static final PieceKind TRIGGER = new TriggerPiece();
    static final PieceKind CAST = new CastPiece();
    static final PieceKind COMMENT = new CommentPiece();

    /** Those that are drawn. */
    static final List<PieceKind> ALL = List.of(
            SCHEMA,
            ENUM,
            DOMAIN,
            DOMAIN_CHECK,
            SEQUENCE,
            FUNCTION,
            PROCEDURE,
            TRIGGER_FUNCTION,
            TABLE,
            COLUMN,
            NUMBERED_COLUMN,
            GENERATED_COLUMN,
            COLUMN_SETTING,
            SEQUENCE_OWNER,
            KEY,
            FOREIGN_KEY,
            CHECK,
            EXCLUSION,
            INDEX,
            TABLE_SETTING,
            VIEW,
            MATERIALIZED_VIEW,
            TRIGGER,
            CAST,
            COMMENT);

    private PieceKinds() {}

    /** Columns of all kinds of a table. */
    static List<Piece> columns(Piece table, Draft draft) {
        return draft.of(COLUMN, NUMBERED_COLUMN, GENERATED_COLUMN).stream()
                .filter(column -> column.home() == table.number())
                .toList();
    }

    /** A kind that is never drawn. */
    private record FixedPiece(String word) implements PieceKind {

        @Override
        public List<Piece> homes(Draft draft) {
            return List.of();
        }

        @Override
        public Optional<Body> body(Piece home, Draft draft, Dice dice) {
            return Optional.empty();
        }
    }
}
