/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CatalogRevisionTest {

    private static final Table TABLE = new Table(ObjectId.of(ObjectKind.TABLE, "shop", "orders"), false, List.of());

    private static final CheckConstraint ONE = check("one", "CHECK ((a > 0))");

    private static final CheckConstraint TWO = check("two", "CHECK ((b > 0))");

    private static final Comment COMMENT = Comment.on(ONE.id(), "of one");

    private static final Catalog CATALOG = new Catalog(
            List.of(TABLE, ONE, TWO, COMMENT),
            List.of(needs(ONE.id(), TABLE.id()), needs(TWO.id(), TABLE.id()), needs(COMMENT.id(), ONE.id())),
            List.of());

    @Test
    void leavesTheCatalogThatItStartsFrom() {
        CATALOG.revise().remove(TABLE.id()).toCatalog();

        assertThat(CATALOG.contains(TABLE.id())).isTrue();
    }

    @Test
    void removesAnObjectWithItsDependencies() {
        Catalog revised = CATALOG.revise().remove(ONE.id()).toCatalog();

        assertThat(revised.ids()).containsExactlyInAnyOrder(TABLE.id(), TWO.id(), COMMENT.id());
        assertThat(revised.dependencies()).containsExactly(needs(TWO.id(), TABLE.id()));
    }

    @Test
    void swapsTwoNamesAtOnce() {
        Catalog revised = CATALOG.revise()
                .replace(Map.of(ONE.id(), ONE.named("two"), TWO.id(), TWO.named("one")))
                .toCatalog();

        assertThat(revised.find(ONE.id())).contains(TWO.named("one"));
        assertThat(revised.find(TWO.id())).contains(ONE.named("two"));
    }

    @Test
    void letsCommentsAndDependenciesFollowToTheNewName() {
        Catalog revised =
                CATALOG.revise().replace(Map.of(ONE.id(), ONE.named("three"))).toCatalog();

        ObjectId three = ONE.id().named("three");
        assertThat(revised.find(Comment.idOn(three))).contains(Comment.on(three, "of one"));
        assertThat(revised.needsOf(Comment.idOn(three))).containsExactly(three);
        assertThat(revised.needsOf(three)).containsExactly(TABLE.id());
        assertThat(revised.contains(COMMENT.id())).isFalse();
    }

    @Test
    void replacesTwoByOne() {
        Catalog revised =
                CATALOG.revise().replace(Map.of(ONE.id(), TWO, TWO.id(), TWO)).toCatalog();

        assertThat(revised.all(CheckConstraint.class)).containsExactly(TWO);
    }

    private static CheckConstraint check(String name, String definition) {
        return new CheckConstraint(
                ObjectId.within(ObjectKind.CHECK_CONSTRAINT, "shop", "orders", name), List.of(), definition);
    }

    private static Dependency needs(ObjectId dependent, ObjectId referenced) {
        return new Dependency(dependent, referenced, Dependency.Strength.RECORDED);
    }
}
