/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RoleLedgerTest {

    private final RoleLedger ledger = new RoleLedger();

    @Test
    void rolesThatWereThereBeforeAnyDatabaseAreNeverOurs() {
        ledger.opened("a", List.of("theirs"));
        ledger.seen(List.of("theirs", "app"));
        assertThat(ledger.closed("a")).containsExactly("app");
    }

    @Test
    void aRoleThatAppearedWhileNothingWasOpenIsSomebodyElses() {
        ledger.opened("a", List.of());
        ledger.closed("a");
        ledger.opened("b", List.of("late"));
        ledger.seen(List.of("late"));
        assertThat(ledger.closed("b")).isEmpty();
    }

    @Test
    void aRoleIsHeldByDatabasesOpenedLater() {
        ledger.opened("a", List.of());
        ledger.seen(List.of("app"));
        ledger.opened("b", List.of("app"));
        assertThat(ledger.closed("a")).isEmpty();
        assertThat(ledger.closed("b")).containsExactly("app");
    }

    @Test
    void aRoleMadeOnRequestIsHeldToTheEnd() {
        ledger.opened("a", List.of());
        ledger.made("app");
        ledger.seen(List.of("app"));
        assertThat(ledger.closed("a")).isEmpty();
        assertThat(ledger.all()).containsExactly("app");
        assertThat(ledger.mayComeFromOthers("app", "a")).isTrue();
    }

    @Test
    void aRoleThatCouldNotBeDroppedIsTriedAgain() {
        ledger.opened("a", List.of());
        ledger.seen(List.of("app"));
        assertThat(ledger.closed("a")).containsExactly("app");
        ledger.failed("app", "something depends on it");
        assertThat(ledger.failures()).containsEntry("app", "something depends on it");
        ledger.opened("b", List.of("app"));
        assertThat(ledger.closed("b")).containsExactly("app");
        ledger.dropped("app");
        assertThat(ledger.failures()).isEmpty();
        assertThat(ledger.all()).isEmpty();
    }
}
