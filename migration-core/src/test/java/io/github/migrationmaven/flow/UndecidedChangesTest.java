/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import static io.github.migrationmaven.ErrorCode.CHANGES_NOT_DECIDED;
import static io.github.migrationmaven.ErrorCode.CONFIGURATION_INVALID;
import static io.github.migrationmaven.report.Result.GENERATED;
import static io.github.migrationmaven.report.Result.IN_SYNC;
import static io.github.migrationmaven.report.Result.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationmaven.report.Outcome;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is refused until the project decides, and each way to decide it. */
class UndecidedChangesTest {

    private static final String WITH_NOTE = "CREATE TABLE item (id bigint PRIMARY KEY, note varchar(80));\n";
    private static final String WITHOUT_NOTE = "CREATE TABLE item (id bigint PRIMARY KEY);\n";

    @TempDir
    Path folder;

    @Test
    void aDroppedColumnIsRefusedWithTheLinesThatAllowIt() {
        ModuleFixture shop = shop(WITH_NOTE, WITHOUT_NOTE);
        Map<String, String> before = shop.files();

        Outcome outcome = Run.is(REFUSED, new Run().generate(shop));

        assertThat(Run.reason(outcome, CHANGES_NOT_DECIDED).lines().map(String::strip))
                .contains(
                        "-Dmigration.allow=drop:public.item.note",
                        "<allow>drop:public.item.note</allow>",
                        "-- migration: drop public.item.note");
        assertThat(shop.files()).isEqualTo(before);
    }

    @Test
    void aDropIsAllowedOnTheCommandLine() {
        ModuleFixture shop = shop(WITH_NOTE, WITHOUT_NOTE).allow("drop:public.item.note");

        Run.is(GENERATED, new Run().generate(shop));

        assertThat(shop.migrationText("V2__schema_change.sql")).contains("DROP COLUMN note");
        Run.is(IN_SYNC, new Run().verify(shop));
    }

    @Test
    void aDropIsAllowedByALineOfTheDeclaration() {
        ModuleFixture shop = shop(WITH_NOTE, WITHOUT_NOTE + "-- migration: drop item.note\n");

        Run.is(GENERATED, new Run().generate(shop));

        assertThat(shop.migrationText("V2__schema_change.sql")).contains("DROP COLUMN note");
    }

    @Test
    void aDroppedTableIsRefused() {
        ModuleFixture shop = shop(WITH_NOTE + "CREATE TABLE old ();", WITH_NOTE);

        assertThat(Run.reason(new Run().generate(shop), CHANGES_NOT_DECIDED))
                .contains("-Dmigration.allow=drop:public.old");
    }

    @Test
    void aNarrowingIsRefused() {
        ModuleFixture shop = shop(WITH_NOTE, WITH_NOTE.replace("80", "40"));

        assertThat(Run.reason(new Run().generate(shop), CHANGES_NOT_DECIDED))
                .contains("-Dmigration.allow=narrow:public.item.note");
    }

    @Test
    void anAllowedNarrowingIsWritten() {
        ModuleFixture shop = shop(WITH_NOTE, WITH_NOTE.replace("80", "40")).allow("narrow:item.note");

        Run.is(GENERATED, new Run().generate(shop));

        assertThat(shop.migrationText("V2__schema_change.sql")).contains("TYPE character varying(40)");
    }

    @Test
    void aWideningNeedsNoDecision() {
        Run.is(GENERATED, new Run().generate(shop(WITH_NOTE, WITH_NOTE.replace("80", "90"))));
    }

    @Test
    void whatLooksLikeARenameIsRefusedWithTheLineThatMakesItOne() {
        ModuleFixture shop = shop(WITH_NOTE, WITH_NOTE.replace("note", "remark"));

        assertThat(Run.reason(new Run().generate(shop), CHANGES_NOT_DECIDED)
                        .lines()
                        .map(String::strip))
                .contains(
                        "-Dmigration.allow=rename:public.item.note=remark",
                        "-- migration: rename public.item.note to remark");
    }

    @Test
    void aDeclaredRenameKeepsTheRows() throws SQLException {
        ModuleFixture shop = shop(
                WITH_NOTE + "INSERT INTO item VALUES (1, 'ten left');\n",
                "-- migration: rename item.note to remark\n" + WITH_NOTE.replace("note", "remark"));

        Run.is(GENERATED, new Run().generate(shop));

        assertThat(shop.migrationText("V2__schema_change.sql"))
                .contains("ALTER TABLE public.item RENAME COLUMN note TO remark;")
                .doesNotContain("DROP");
        assertThat(Rows.after(shop, "SELECT id, remark FROM item")).containsExactly("1|ten left");
    }

    @Test
    void aRenameThatIsDoneStaysInTheDeclarationWithoutHarm() {
        ModuleFixture shop =
                shop(WITH_NOTE, "-- migration: rename item.note to remark\n" + WITH_NOTE.replace("note", "remark"));
        new Run().generate(shop);
        Map<String, String> before = shop.files();

        Run.is(IN_SYNC, new Run().generate(shop));

        assertThat(shop.files()).isEqualTo(before);
    }

    @Test
    void aDecisionThatCannotBeReadIsAnErrorThatSaysWhereItStands() {
        ModuleFixture shop = shop(WITH_NOTE, WITH_NOTE + "-- migration: forget item.note\n");

        assertThat(Run.reason(new Run().generate(shop), CONFIGURATION_INVALID))
                .contains("schema.sql:2")
                .contains("forget");
    }

    private ModuleFixture shop(String migrated, String declared) {
        return ModuleFixture.in(folder.resolve("shop"))
                .migration("V1__item.sql", migrated)
                .schema(declared);
    }
}
