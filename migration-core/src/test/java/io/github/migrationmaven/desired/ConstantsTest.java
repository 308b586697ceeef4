/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.desired;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class ConstantsTest {

    @Test
    void aConstantLongerThanItsColumnBlocks() throws SQLException {
        Silence silence = silence("varchar(5)", "varchar(255)").column("t.x", false, true, "OPEN", "CANCELLED");

        assertThat(silence.blocking())
                .containsExactly("The constant CANCELLED does not fit: column public.t.x is character varying(5), and"
                        + " 9 characters are needed.");
        assertThat(silence.desired().blocking().get(0).advice()).contains("length = 9", "shorten the constant");
    }

    @Test
    void oneThatFitsDoesNot() throws SQLException {
        assertThat(silence("varchar(9)", "varchar(255)")
                        .column("t.x", false, true, "CANCELLED")
                        .blocking())
                .isEmpty();
    }

    @Test
    void aColumnThatIsAboutToGrowDoesNot() throws SQLException {
        Silence silence = silence("varchar(5)", "varchar(20)").column("t.x", false, true, "CANCELLED");

        assertThat(silence.blocking()).isEmpty();
        assertThat(silence.differences()).containsExactly("column public.t.x");
    }

    private static Silence silence(String migrations, String entity) throws SQLException {
        return Silence.of("CREATE TABLE t (x " + migrations + ")", "CREATE TABLE t (x " + entity + ")");
    }
}
