/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import static io.github.migrationmaven.ErrorCode.DRIFT_FOUND;
import static io.github.migrationmaven.report.Result.ADOPTED;
import static io.github.migrationmaven.report.Result.IN_SYNC;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationmaven.difference.Difference;
import io.github.migrationmaven.report.KeptObject;
import io.github.migrationmaven.report.Outcome;
import io.github.migrationmaven.report.OutcomeRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two modules that grew, on the day on which the plugin comes: {@code it/grown/FAULTS.md} says what is to be found. */
class FirstDayTest {

    private static final String ACCEPTED = "src/main/schema/migration-accepted.yaml";
    private static final List<String> BOOKING = List.of(
            "unique constraint public.shipment_leg.uq_leg_of_shipment",
            "unique constraint public.rate_quote.rate_quote_quote_no_key",
            "column public.rate_quote.valid_until",
            "index public.carrier_contract.ix_contract_reference");
    private static final List<String> BILLING = List.of(
            "foreign key \"billing-core\".invoice_line.fkoua9br7fhtcqxf95age10um7w",
            "column \"billing-core\".account.reminder_channel",
            "check constraint \"billing-core\".invoice.invoice_status_valid");

    @TempDir
    Path folder;

    @Test
    void bookingShowsItsFaultsAndNothingElse() {
        Outcome outcome = firstDay(GrownModule.booking(folder), BOOKING);

        assertThat(explained(outcome))
                .contains("table public.shedlock: only the migrations have it")
                .contains("table public.outbox_event: only the migrations have it")
                .contains("trigger public.booking.booking_audit: only the migrations have it")
                .contains("index public.booking.idx_booking_open: only the migrations have it");
    }

    @Test
    void billingShowsItsFaultsAndNothingElse() {
        Outcome outcome = firstDay(GrownModule.billing(folder), BILLING);

        assertThat(explained(outcome))
                .contains("table billing-core.dunning_letter_draft: only the migrations have it")
                .contains("column billing-core.account.legacy_debtor_no: the declaration does not name this column of"
                        + " its table")
                .contains("table billing-core.qrtz_triggers: only the migrations have it");
    }

    @Test
    void anAdoptedModuleIsInStepUntilSomethingNewDiffers() {
        GrownModule billing = GrownModule.billing(folder);
        Map<String, String> migrations = billing.module().migrationTexts();

        Outcome outcome = Run.is(ADOPTED, new Run().adopt(billing.module()));

        assertThat(billing.module().migrationTexts()).isEqualTo(migrations);
        assertThat(OutcomeRow.of(outcome, false).notes())
                .contains("  table billing-core.dunning_letter_draft", "  table billing-core.shedlock");
        BILLING.forEach(fault -> assertThat(accepted(billing)).contains(fault));
        Run.is(IN_SYNC, new Run().verify(billing.module()));

        billing.change("TaxRate", "    @NotNull\n", "    @Column(nullable = false, unique = true)\n");
        assertThat(differences(new Run().verify(billing.module())))
                .containsExactly("unique constraint \"billing-core\".tax_rate.tax_rate_percent_key");
    }

    @Test
    void anAcceptedFaultThatChangesIsRedAndOneThatIsGoneIsAWarning() {
        GrownModule billing = GrownModule.billing(folder);
        Run.is(ADOPTED, new Run().adopt(billing.module()));
        billing.change("InvoiceStatus", "WRITTEN_OFF", "WRITTEN_OFF,\n    DISPUTED");
        billing.module().migration("V2025_01_07_1__channel.sql", """
                alter table account alter column reminder_channel type varchar(20);
                """);

        Outcome outcome = new Run().verify(billing.module());

        assertThat(differences(outcome))
                .containsExactly("check constraint \"billing-core\".invoice.invoice_status_valid");
        assertThat(outcome.findings().warnings())
                .containsExactly(ACCEPTED + ": column \"billing-core\".account.reminder_channel is no difference any"
                        + " more: remove its entry.");
    }

    private static Outcome firstDay(GrownModule module, List<String> planted) {
        Outcome outcome = new Run().verify(module.module());
        List<String> reported = differences(outcome);
        List<String> alarms = new ArrayList<>(reported);
        alarms.removeAll(planted);
        List<String> missed = new ArrayList<>(planted);
        missed.removeAll(reported);
        long kept = outcome.findings().kept().stream()
                .filter(object -> object.what() == KeptObject.What.OBJECT)
                .count();
        System.out.printf(
                "%s: %d faults planted, %d reported, %d false, %d missed; %d objects kept%n",
                module.module().name(), planted.size(), reported.size(), alarms.size(), missed.size(), kept);

        assertThat(alarms).as("false alarms").isEmpty();
        assertThat(missed).as("missed faults").isEmpty();
        assertThat(outcome.findings().differences()).allSatisfy(FirstDayTest::hasBothWaysOut);
        assertThat(OutcomeRow.of(outcome, false).notes())
                .filteredOn(line -> line.contains("migration.explain"))
                .singleElement()
                .asString()
                .startsWith(module.module().name() + ": " + kept + " objects only in the migrations are kept (")
                .endsWith("; -Dmigration.explain lists them.");
        return outcome;
    }

    /** What stands in the way of the entities has both ways in one sentence. */
    private static void hasBothWaysOut(Difference difference) {
        Difference.Ways ways = difference.ways();
        assertThat(ways.declaration()).as(difference.object()).isNotEmpty();
        if (ways.migration().isEmpty()) {
            assertThat(ways.declaration()).as(difference.object()).contains(", or ");
        }
    }

    private static List<String> differences(Outcome outcome) {
        Run.reason(outcome, DRIFT_FOUND);
        return outcome.findings().differences().stream().map(Difference::object).toList();
    }

    private static List<String> explained(Outcome outcome) {
        return OutcomeRow.of(outcome, true).notes().stream().map(String::strip).toList();
    }

    private static String accepted(GrownModule module) {
        return module.module().files().get(ACCEPTED);
    }
}
