/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.desired;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class ImpliedUniquesTest {

    private static final String PLAIN = "CREATE TABLE t (x bigint)";
    private static final String UNIQUE = "CREATE TABLE t (x bigint UNIQUE)";

    @Test
    void whatNobodyWroteIsNotRequired() throws SQLException {
        Silence silence = Silence.of(PLAIN, UNIQUE).impliedUnique("t", "x");

        assertThat(silence.differences()).isEmpty();
        assertThat(silence.attributes()).hasSize(1).first().asString().startsWith("table public.t: ");
    }

    @Test
    void aDeclaredUniqueThatIsMissingIsRed() throws SQLException {
        assertThat(Silence.of(PLAIN, UNIQUE).differences()).containsExactly("unique constraint public.t.t_x_key");
    }

    @Test
    void aNewColumnGetsIt() throws SQLException {
        assertThat(Silence.of("CREATE TABLE t ()", UNIQUE)
                        .impliedUnique("t", "x")
                        .differences())
                .containsExactlyInAnyOrder("column public.t.x", "unique constraint public.t.t_x_key");
    }

    @Test
    void oneThatIsThereStays() throws SQLException {
        assertThat(Silence.of(UNIQUE, UNIQUE).impliedUnique("t", "x").differences())
                .isEmpty();
    }
}
