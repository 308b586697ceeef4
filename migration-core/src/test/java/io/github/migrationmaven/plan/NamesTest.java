/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationmaven.model.CheckConstraint;
import io.github.migrationmaven.model.Column;
import io.github.migrationmaven.model.EnumType;
import io.github.migrationmaven.model.Identity;
import io.github.migrationmaven.model.Index;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import io.github.migrationmaven.model.PrimaryKey;
import io.github.migrationmaven.model.SchemaObject;
import io.github.migrationmaven.model.SequenceOptions;
import io.github.migrationmaven.model.Table;
import io.github.migrationmaven.model.View;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NamesTest {

    private static final SchemaObject TABLE = new Table(ObjectId.of(ObjectKind.TABLE, "shop", "x"), false, List.of());

    @Test
    void relationsAndIndexesShareTheirNames() {
        assertThat(collide(TABLE, index("t", "x"))).isTrue();
        assertThat(collide(TABLE, new View(ObjectId.of(ObjectKind.VIEW, "shop", "x"), "", List.of(), List.of())))
                .isTrue();
        assertThat(collide(index("t", "x"), index("u", "x"))).isTrue();
        assertThat(collide(index("t", "x"), index("t", "y"))).isFalse();
    }

    @Test
    void theRowTypeOfATableTakesTheNameOfAType() {
        assertThat(collide(TABLE, new EnumType(ObjectId.of(ObjectKind.ENUM_TYPE, "shop", "x"), List.of())))
                .isTrue();
        assertThat(collide(index("t", "x"), new EnumType(ObjectId.of(ObjectKind.ENUM_TYPE, "shop", "x"), List.of())))
                .isFalse();
    }

    @Test
    void aKeyTakesTheNameOfAnIndexToo() {
        ObjectId id = ObjectId.within(ObjectKind.PRIMARY_KEY, "shop", "t", "x");

        assertThat(collide(TABLE, new PrimaryKey(id, List.of("a"), "PRIMARY KEY (a)")))
                .isTrue();
    }

    @Test
    void constraintsAreNamedWithinTheirTable() {
        assertThat(collide(check("t", "x"), check("t", "x"))).isTrue();
        assertThat(collide(check("t", "x"), check("u", "x"))).isFalse();
        assertThat(collide(check("t", "x"), TABLE)).isFalse();
    }

    @Test
    void anIdentityColumnTakesTheNameOfItsSequence() {
        assertThat(collide(identity(Optional.empty()), index("t", "t_id_seq"))).isTrue();
        assertThat(collide(identity(Optional.of("own")), index("t", "own"))).isTrue();
        assertThat(collide(identity(Optional.of("own")), index("t", "t_id_seq")))
                .isFalse();
    }

    private static boolean collide(SchemaObject one, SchemaObject other) {
        return !Collections.disjoint(Names.takenBy(one), Names.takenBy(other));
    }

    private static SchemaObject index(String table, String name) {
        ObjectId id = ObjectId.within(ObjectKind.INDEX, "shop", table, name);
        return new Index(id, false, List.of("a"), "USING btree (a)", Optional.empty(), true);
    }

    private static SchemaObject check(String table, String name) {
        ObjectId id = ObjectId.within(ObjectKind.CHECK_CONSTRAINT, "shop", table, name);
        return new CheckConstraint(id, List.of("a"), "CHECK ((a > 0))");
    }

    private static SchemaObject identity(Optional<String> sequence) {
        Identity identity = new Identity(
                Identity.Generation.ALWAYS, SequenceOptions.ascendingTo(Integer.MAX_VALUE), sequence, Optional.empty());
        return new Column(
                ObjectId.within(ObjectKind.COLUMN, "shop", "t", "id"),
                1,
                "integer",
                Optional.empty(),
                true,
                Optional.empty(),
                Optional.of(identity));
    }
}
