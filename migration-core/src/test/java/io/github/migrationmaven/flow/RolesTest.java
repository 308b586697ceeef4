/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import static io.github.migrationmaven.report.Result.GENERATED;
import static io.github.migrationmaven.report.Result.PARTLY_IN_SYNC;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationmaven.report.Outcome;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Migrations that speak of roles, which belong to the whole server and not to a scratch database. */
class RolesTest {

    private static final String ITEM = "CREATE TABLE item (id bigint PRIMARY KEY);\n";
    private static final String WITH_NOTE = "CREATE TABLE item (id bigint PRIMARY KEY, note text);\n";

    @TempDir
    Path folder;

    @Test
    void aRoleThatAMigrationMakesIsMade() {
        ModuleFixture shop = module("shop", "CREATE ROLE shop_reader;\n" + ITEM);

        Run.is(GENERATED, new Run().generate(shop));
    }

    @Test
    void aRoleThatTheServerLacksIsMadeForTheRun() {
        ModuleFixture shop =
                module("shop", ITEM + "GRANT SELECT ON item TO \"app Ü\";\nALTER TABLE item OWNER TO nobody_here;\n");

        Outcome outcome = new Run().generate(shop);

        assertThat(outcome.promiseKept()).as(outcome.toString()).isTrue();
        assertThat(shop.migrationTexts()).hasSize(2);
    }

    @Test
    void twoModulesMayMakeTheSameRole() {
        ModuleFixture shop = module("shop", "CREATE ROLE app_user LOGIN;\n" + ITEM);
        ModuleFixture billing = module("billing", "CREATE ROLE app_user LOGIN;\n" + ITEM);

        List<Outcome> outcomes = new Run().generate(shop, billing);

        assertThat(outcomes).allSatisfy(outcome -> Run.is(GENERATED, outcome));
    }

    @Test
    void aGrantCountsAsNotManaged() {
        ModuleFixture shop = ModuleFixture.in(folder.resolve("shop"))
                .migration("V1__item.sql", ITEM + "GRANT SELECT ON item TO app_reader;\n")
                .schema(ITEM);

        Outcome outcome = Run.is(PARTLY_IN_SYNC, new Run().verify(shop));

        assertThat(outcome.findings().notManaged()).isNotEmpty();
    }

    private ModuleFixture module(String name, String migration) {
        return ModuleFixture.in(folder.resolve(name))
                .migration("V1__item.sql", migration)
                .schema(WITH_NOTE);
    }
}
