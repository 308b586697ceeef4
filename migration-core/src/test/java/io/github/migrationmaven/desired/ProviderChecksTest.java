/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.desired;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class ProviderChecksTest {

    private static final String PLAIN = "CREATE TABLE t (x varchar(20))";
    private static final String CHECKED = "CREATE TABLE t (x varchar(20) CHECK (x IN ('A', 'B')))";
    private static final String NARROW = "CREATE TABLE t (x varchar(20) CHECK (x IN ('A')))";
    private static final String CHECK = "check constraint public.t.t_x_check";

    @Test
    void whatTheProviderAddsIsNotRequired() throws SQLException {
        Silence silence = enumerated(PLAIN);

        assertThat(silence.differences()).isEmpty();
        assertThat(silence.attributes()).hasSize(1).first().asString().startsWith("column public.t.x: ");
    }

    @Test
    void aCheckThatAPersonWroteCounts() throws SQLException {
        assertThat(Silence.of(PLAIN, CHECKED)
                        .column("t.x", false, false, "A", "B")
                        .differences())
                .containsExactly(CHECK);
    }

    @Test
    void aNewTableGetsIt() throws SQLException {
        assertThat(enumerated("SELECT 1").differences()).contains(CHECK);
    }

    @Test
    void aNewTableDoesNotGetItWhereNoneIsWanted() throws SQLException {
        Silence silence = enumerated("SELECT 1").withoutEnumChecks();

        assertThat(silence.differences()).contains("table public.t").doesNotContain(CHECK);
        assertThat(silence.attributes()).isEmpty();
    }

    @Test
    void aCheckThatWasPublishedFollowsItsConstantsEvenThen() throws SQLException {
        Silence silence = enumerated(NARROW).withoutEnumChecks();
        silence.lastDeclared(silence.current().ids());

        assertThat(silence.differences()).containsExactly(CHECK);
    }

    @Test
    void aCheckOfTheMigrationsThatAllowsEveryConstantStays() throws SQLException {
        Silence silence = enumerated("CREATE TABLE t (x varchar(20) CHECK (x IN ('A', 'B', 'C')))");

        assertThat(silence.differences()).isEmpty();
        assertThat(silence.blocking()).isEmpty();
    }

    @Test
    void aCheckOfTheMigrationsThatKeepsAConstantOutBlocks() throws SQLException {
        Silence silence = enumerated(NARROW).keepingOut("B");

        assertThat(silence.differences()).isEmpty();
        assertThat(silence.blocking())
                .containsExactly("The " + CHECK + " keeps out the constant B of column public.t.x.");
    }

    @Test
    void aCheckThatWasPublishedFollowsItsConstants() throws SQLException {
        Silence silence = enumerated(NARROW).keepingOut("B");
        silence.lastDeclared(silence.current().ids());

        assertThat(silence.differences()).containsExactly(CHECK);
        assertThat(silence.blocking()).isEmpty();
    }

    private static Silence enumerated(String migrations) throws SQLException {
        return Silence.of(migrations, CHECKED).column("t.x", false, true, "A", "B");
    }
}
