/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import static io.github.migrationmaven.ErrorCode.CHANGES_NOT_DECIDED;
import static io.github.migrationmaven.ErrorCode.DRIFT_FOUND;
import static io.github.migrationmaven.report.Result.FAILED;
import static io.github.migrationmaven.report.Result.GENERATED;
import static io.github.migrationmaven.report.Result.IN_SYNC;
import static io.github.migrationmaven.report.Result.NOT_PUBLISHED;
import static io.github.migrationmaven.report.Result.WOULD_GENERATE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.report.Outcome;
import io.github.migrationmaven.report.OutcomeRow;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code generate} with a closed declaration. */
class GenerateMigrationsTest {

    private static final String CUSTOMER = "CREATE TABLE customer (id bigint PRIMARY KEY, name text NOT NULL);";
    private static final String WITH_PHONE =
            "CREATE TABLE customer (id bigint PRIMARY KEY, name text NOT NULL, phone text);";

    @TempDir
    Path folder;

    @Test
    void aNewColumnMakesOneFileWithThatColumn() {
        ModuleFixture orders =
                module("orders").migration("V1__customer.sql", CUSTOMER).schema(WITH_PHONE);
        String reason = Run.reason(new Run().verify(orders), DRIFT_FOUND);

        Outcome outcome = Run.is(GENERATED, new Run().generate(orders));

        assertThat(reason).contains("customer", "phone").contains("mvn migration:generate -Dmigration.service=orders");
        assertThat(outcome.statements()).isEqualTo(1);
        assertThat(orders.migrationTexts().keySet()).containsExactly("V1__customer.sql", "V2__schema_change.sql");
        assertThat(orders.migrationText("V2__schema_change.sql")
                        .lines()
                        .filter(line -> !line.isEmpty() && !line.startsWith("--")))
                .containsExactly("ALTER TABLE public.customer ADD COLUMN phone text;");
        Run.is(IN_SYNC, new Run().verify(orders));
        Map<String, String> before = orders.files();
        Run.is(IN_SYNC, new Run().generate(orders));
        assertThat(orders.files()).isEqualTo(before);
    }

    @Test
    void aModuleWithoutMigrationsGetsItsFirstNamedByTheDescription() {
        ModuleFixture orders = module("orders").schema(CUSTOMER);

        Run.is(GENERATED, new Run().description("Customers, für alle!").generate(orders));

        assertThat(orders.migrationTexts().keySet()).containsExactly("V1__customers_f_r_alle.sql");
    }

    @Test
    void aModuleThatAgreesIsLeftAlone() {
        ModuleFixture orders =
                module("orders").migration("V1__customer.sql", CUSTOMER).schema(CUSTOMER);
        Map<String, String> before = orders.files();

        Run.is(IN_SYNC, new Run().generate(orders));

        assertThat(orders.files()).isEqualTo(before);
        assertThat(folder.resolve("orders/.migration")).doesNotExist();
    }

    @Test
    void allModulesArePublishedTogether() {
        ModuleFixture orders = module("orders").schema(CUSTOMER);
        ModuleFixture billing = module("billing").schema("CREATE TABLE invoice (id bigint PRIMARY KEY);");

        List<Outcome> outcomes = new Run().generate(orders, billing);

        assertThat(outcomes).extracting(Outcome::module).containsExactly("orders", "billing");
        assertThat(outcomes).extracting(Outcome::result).containsExactly(GENERATED, GENERATED);
        assertThat(orders.migrationTexts()).hasSize(1);
        assertThat(billing.migrationTexts()).hasSize(1);
    }

    @Test
    void oneRefusedModuleKeepsAllFromBeingPublished() {
        ModuleFixture orders = module("orders").schema(CUSTOMER);
        ModuleFixture billing = module("billing")
                .migration("V1__invoice.sql", "CREATE TABLE invoice (id bigint PRIMARY KEY, note text);")
                .schema("CREATE TABLE invoice (id bigint PRIMARY KEY);");
        ModuleFixture stock =
                module("stock").migration("V1__customer.sql", CUSTOMER).schema(CUSTOMER);
        Map<String, String> before = orders.files();

        List<Outcome> outcomes = new Run().generate(orders, billing, stock);

        Run.is(NOT_PUBLISHED, outcomes.get(0));
        assertThat(Run.reason(outcomes.get(0), ErrorCode.NOT_PUBLISHED))
                .contains("Its files are proven, but module billing stands in the way")
                .contains("-Dmigration.service=orders");
        Run.reason(outcomes.get(1), CHANGES_NOT_DECIDED);
        Run.is(IN_SYNC, outcomes.get(2));
        assertThat(orders.files()).isEqualTo(before);
        assertThat(billing.migrationTexts()).hasSize(1);
    }

    @Test
    void aDryRunProvesAndChangesNothing() {
        ModuleFixture orders =
                module("orders").migration("V1__customer.sql", CUSTOMER).schema(WITH_PHONE);
        Map<String, String> before = orders.files();

        Outcome outcome = Run.is(WOULD_GENERATE, new Run().dryRun().generate(orders));

        assertThat(outcome.files()).hasSize(1);
        assertThat(outcome.files().get(0).name()).isEqualTo("V2__schema_change.sql");
        assertThat(OutcomeRow.of(outcome, false).notes())
                .contains("orders: V2__schema_change.sql would be")
                .anySatisfy(line -> assertThat(line).contains("ALTER TABLE").contains("ADD COLUMN phone"));
        assertThat(orders.files()).isEqualTo(before);
        assertThat(folder.resolve("orders/.migration")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "V1.9__a.sql, V1.10__schema_change.sql",
        "V20240101120000__a.sql, V20260304050607__schema_change.sql",
    })
    void theShapeOfTheVersionsIsKept(String there, String added) {
        ModuleFixture orders = module("orders").migration(there, CUSTOMER).schema(WITH_PHONE);

        Run.is(GENERATED, new Run().generate(orders));

        assertThat(orders.migrationTexts().keySet()).containsExactlyInAnyOrder(there, added);
    }

    @Test
    void aNewLabelHasAFileOfItsOwnBeforeItsUse() {
        ModuleFixture orders = module("orders")
                .migration(
                        "V1__ticket.sql",
                        "CREATE TYPE mood AS ENUM ('sad', 'ok'); CREATE TABLE ticket (id int PRIMARY KEY, mood mood);")
                .schema("CREATE TYPE mood AS ENUM ('sad', 'ok', 'glad');"
                        + " CREATE TABLE ticket (id int PRIMARY KEY, mood mood DEFAULT 'glad');");

        Run.is(GENERATED, new Run().generate(orders));

        List<String> names = List.copyOf(orders.migrationTexts().keySet());
        assertThat(names).hasSize(3);
        assertThat(orders.migrationText(names.get(1)))
                .contains("ADD VALUE 'glad'")
                .doesNotContain("DEFAULT");
        assertThat(orders.migrationText(names.get(2))).contains("SET DEFAULT 'glad'");
        Run.is(IN_SYNC, new Run().verify(orders));
    }

    @Test
    void theOutputOfTheBuildGetsTheNewFile() {
        ModuleFixture orders = module("orders")
                .migration("V1__customer.sql", CUSTOMER)
                .schema(WITH_PHONE)
                .built();

        new Run().generate(orders);

        assertThat(orders.folder().resolve("target/classes/db/migration/V2__schema_change.sql"))
                .hasContent(orders.migrationText("V2__schema_change.sql"));
        Run.is(IN_SYNC, new Run().verify(orders));
    }

    @Test
    void aModuleThatDeclaresNothingIsAFailureThatSaysWhereWasLooked() {
        ModuleFixture orders = module("orders").migration("V1__customer.sql", CUSTOMER);
        orders.file("src/main/schema/README", "nothing yet");

        Outcome outcome = Run.is(FAILED, new Run().generate(orders));

        assertThat(Run.reason(outcome, ErrorCode.DECLARATION_MISSING))
                .contains("Module orders declares nothing")
                .contains("src/main/schema/*.sql");
    }

    private ModuleFixture module(String name) {
        return ModuleFixture.in(folder.resolve(name));
    }
}
