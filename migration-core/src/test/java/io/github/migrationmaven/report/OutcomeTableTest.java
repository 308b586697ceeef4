/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import io.github.migrationmaven.model.UnmanagedObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OutcomeTableTest {

    private static final Duration TIME = Duration.ofMillis(2140);

    @Test
    void no_outcomes_make_no_table() {
        assertThat(OutcomeTable.plain().render(List.of())).isEmpty();
    }

    @Test
    void columns_are_aligned_and_every_file_has_a_line() {
        assertThat(rendered(
                        Outcome.generated(
                                "auth",
                                List.of(
                                        new WrittenFile("V1__initial_schema.sql", 12_345),
                                        new WrittenFile("V2__reference_data.sql", 80)),
                                1_031,
                                Findings.none(),
                                TIME),
                        Outcome.unchanged("orders", Findings.none(), Duration.ofMillis(900))))
                .isEqualTo("""
                        module  outcome    file                     bytes  statements  not managed  kept   time
                        auth    generated  V1__initial_schema.sql  12,345       1,031            0     0  2.1 s
                                           V2__reference_data.sql      80
                        orders  in sync    -                            -           -            0     0  0.9 s""");
    }

    @Test
    void a_refusal_is_told_with_its_whole_reason() {
        MigrationException exception = new MigrationException(
                ErrorCode.CHANGES_NOT_DECIDED,
                "A decision is missing.\n  column shop.orders.note would go",
                "Add -Dmigration.allow=drop:shop.orders.note.");
        assertThat(rendered(Outcome.of("orders", exception, Findings.none(), TIME)))
                .isEqualTo("""
                        module  outcome  file  bytes  statements  not managed  kept   time
                        orders  refused  -         -           -            0     0  2.1 s

                        orders: refused (CHANGES_NOT_DECIDED)
                          A decision is missing.
                            column shop.orders.note would go
                          Add -Dmigration.allow=drop:shop.orders.note.""");
    }

    @Test
    void a_failure_shows_no_zero_for_what_was_never_counted() {
        MigrationException exception = new MigrationException(ErrorCode.REPLAY_FAILED, "V3 fails.", "Mend V3.");
        assertThat(rendered(Outcome.of("orders", exception, Findings.none(), TIME)))
                .contains("orders  failed   -         -           -            -     -  2.1 s");
    }

    @Test
    void what_is_not_managed_is_named_and_not_called_in_sync() {
        Findings findings = new Findings(
                List.of(
                        new UnmanagedObject("policy", "shop.b"),
                        new UnmanagedObject("cast", "a AS b"),
                        new UnmanagedObject("policy", "shop.a")),
                List.of(),
                List.of(),
                List.of());
        assertThat(rendered(Outcome.unchanged("orders", findings, TIME))).isEqualTo("""
                        module  outcome         file  bytes  statements  not managed  kept   time
                        orders  partly in sync  -         -           -            3     0  2.1 s

                        orders: not managed, therefore not compared
                          1 cast: a AS b
                          2 policies: shop.a, shop.b""");
    }

    @Test
    void kept_objects_are_counted_by_kind() {
        assertThat(rendered(Outcome.unchanged("orders", kept(), TIME)))
                .endsWith("orders: in sync. 3 objects only in the migrations are kept (2 indexes, 1 default);"
                        + " -Dmigration.explain lists them.");
    }

    @Test
    void whatever_is_kept_is_one_line() {
        ObjectId note = ObjectId.within(ObjectKind.COLUMN, "shop", "orders", "note");
        Findings findings = new Findings(
                List.of(),
                Stream.concat(
                                kept().kept().stream(),
                                Stream.of(
                                        new KeptObject(note, KeptObject.What.ATTRIBUTE, "NOT NULL stays"),
                                        new KeptObject(note, KeptObject.What.ATTRIBUTE, "its size stays"),
                                        new KeptObject(note, KeptObject.What.COMPATIBLE_TYPE, "has the type x for y")))
                        .toList(),
                List.of(),
                List.of());

        assertThat(OutcomeRow.of(Outcome.unchanged("orders", findings, TIME), false)
                        .notes())
                .containsExactly("orders: in sync. 3 objects only in the migrations are kept (2 indexes, 1 default),"
                        + " besides 2 attributes that the declaration leaves open and 1 compatible type;"
                        + " -Dmigration.explain lists them.");
        assertThat(OutcomeRow.of(Outcome.unchanged("orders", findings, TIME), true)
                        .notes())
                .hasSize(9)
                .contains(
                        "orders: 2 attributes that the declaration leaves open are as in the migrations (of 2 columns)",
                        "  column shop.orders.note: NOT NULL stays",
                        "orders: 1 column has a compatible type (x for y)");
    }

    @Test
    void kept_objects_and_equivalences_are_listed_on_demand() {
        OutcomeRow row = OutcomeRow.of(Outcome.unchanged("orders", kept(), TIME), true);
        assertThat(row.notes())
                .containsExactly(
                        "orders: in sync. 3 objects only in the migrations are kept (2 indexes, 1 default)",
                        "  column default shop.orders.note: no default declared",
                        "  index shop.a: in no declaration",
                        "  index shop.b: in no declaration",
                        "orders: differences that change nothing",
                        "  identity for serial: shop.orders.id");
    }

    @Test
    void warnings_stand_below_the_table() {
        Findings findings = new Findings(List.of(), List.of(), List.of(), List.of("A scratch database stays."));
        assertThat(rendered(Outcome.unchanged("orders", findings, TIME)))
                .endsWith("\n\norders: warning\n  A scratch database stays.");
    }

    @Test
    void colour_changes_no_alignment() {
        OutcomeTable coloured = new OutcomeTable(word -> "<" + word + ">");
        OutcomeRow row = OutcomeRow.of(Outcome.unchanged("orders", Findings.none(), TIME), false);
        assertThat(coloured.render(List.of(row)).get(1))
                .isEqualTo("orders  <in sync>  -         -           -            0     0  2.1 s");
    }

    @Test
    void a_promise_is_broken_exactly_when_there_is_a_failure() {
        assertThatThrownBy(() -> new Outcome(
                        "orders", Result.FAILED, List.of(), 0, Findings.none(), TIME, Optional.empty(), false))
                .isInstanceOf(IllegalArgumentException.class);
        Failure failure = new Failure(ErrorCode.REPLAY_FAILED, "reason");
        assertThatThrownBy(() -> new Outcome(
                        "orders", Result.IN_SYNC, List.of(), 0, Findings.none(), TIME, Optional.of(failure), false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_proven_module_beside_a_failed_one_is_not_published() {
        Outcome proven = Outcome.generated("auth", List.of(new WrittenFile("V1__a.sql", 3)), 1, Findings.none(), TIME);
        Outcome outcome = proven.notPublished(new Failure(ErrorCode.REPLAY_FAILED, "orders failed."));
        assertThat(outcome.promiseKept()).isFalse();
        assertThat(outcome.files()).isEmpty();
        assertThat(rendered(outcome)).contains("auth    not published  -");
    }

    private static Findings kept() {
        return new Findings(
                List.of(),
                List.of(
                        new KeptObject(ObjectId.of(ObjectKind.INDEX, "shop", "b"), "in no declaration"),
                        new KeptObject(
                                ObjectId.within(ObjectKind.COLUMN_DEFAULT, "shop", "orders", "note"),
                                "no default declared"),
                        new KeptObject(ObjectId.of(ObjectKind.INDEX, "shop", "a"), "in no declaration")),
                List.of("identity for serial: shop.orders.id"),
                List.of());
    }

    private static String rendered(Outcome... outcomes) {
        List<OutcomeRow> rows = Stream.of(outcomes)
                .map(outcome -> OutcomeRow.of(outcome, false))
                .toList();
        List<String> lines = new ArrayList<>(OutcomeTable.plain().render(rows));
        lines.add("");
        rows.forEach(row -> lines.addAll(row.failure()));
        rows.forEach(row -> lines.addAll(row.warnings()));
        rows.forEach(row -> lines.addAll(row.notes()));
        return String.join("\n", lines).strip();
    }
}
