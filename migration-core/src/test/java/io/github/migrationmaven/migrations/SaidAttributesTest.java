/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import io.github.migrationmaven.model.ReferentialAction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SaidAttributesTest {

    private static final ObjectId COLUMN = ObjectId.within(ObjectKind.COLUMN, "shop", "item", "x");
    private static final ObjectId KEY = ObjectId.within(ObjectKind.FOREIGN_KEY, "shop", "item", "k");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    character varying(20) | character varying(20) | false
                    character varying(20) not null | character varying(20) | true
                    text collate pg_catalog."C" not null | text | true
                    timestamp(6) with time zone | timestamp(6) with time zone | false
                    integer generated ((1 + 1)) stored | integer | false
                    bigint not null identity by default (start 1 increment 1) | bigint | true
                    shop."odd not null" | shop."odd not null" | false
                    """)
    void aColumnHasItsTypeAndWhetherItTakesNulls(String definition, String type, boolean notNull) {
        SaidAttributes said = DeclaredCatalog.parse("column shop.item.x  " + definition + "\n")
                .attributes(COLUMN)
                .orElseThrow();

        assertThat(said.type()).contains(type);
        assertThat(said.notNull()).isEqualTo(notNull);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    (a) -> shop.t (id) on delete cascade | CASCADE
                    (a) -> shop.t (id) on update cascade on delete set null deferrable | SET_NULL
                    (a) -> shop.t (id) on update cascade |
                    ("x on delete cascade") -> shop.t (id) |
                    """)
    void aForeignKeyHasItsAction(String definition, ReferentialAction action) {
        SaidAttributes said = DeclaredCatalog.parse("foreign key shop.item.k  " + definition + "\n")
                .attributes(KEY)
                .orElseThrow();

        assertThat(said.onDelete().orElse(null)).isEqualTo(action);
    }

    @Test
    void aDigestTellsNothing() {
        SaidAttributes said = DeclaredCatalog.parse("column shop.item.x  digest 01234567\n")
                .attributes(COLUMN)
                .orElseThrow();

        assertThat(said.type()).isEmpty();
        assertThat(said.notNull()).isFalse();
    }

    @Test
    void otherKindsHaveNone() {
        DeclaredCatalog file = DeclaredCatalog.parse("table shop.item\n");

        assertThat(file.attributes(ObjectId.of(ObjectKind.TABLE, "shop", "item")))
                .isEmpty();
        assertThat(file.attributes(COLUMN)).isEmpty();
    }
}
