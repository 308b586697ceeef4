/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.desired;

import static io.github.migrationmaven.model.ReferentialAction.CASCADE;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UndeclaredActionsTest {

    private static final String KEY = "foreign key public.t.t_up_fkey";

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "ON DELETE CASCADE",
                "ON DELETE SET NULL",
                "ON UPDATE CASCADE",
                "ON UPDATE CASCADE ON DELETE RESTRICT",
                "DEFERRABLE INITIALLY DEFERRED"
            })
    void whatTheMigrationsDoStaysWhereNobodySaysOtherwise(String action) throws SQLException {
        Silence silence = Silence.of(table(action), table(""));

        assertThat(silence.differences()).isEmpty();
        assertThat(silence.attributes()).hasSize(1).first().asString().startsWith(KEY);
    }

    @Test
    void aDeclaredActionCounts() throws SQLException {
        assertThat(Silence.of(table(""), table("ON DELETE CASCADE")).differences())
                .containsExactly(KEY);
        assertThat(Silence.of(table("ON DELETE CASCADE"), table("ON DELETE SET NULL"))
                        .differences())
                .containsExactly(KEY);
    }

    @Test
    void anActionThatWasDeclaredAndIsNoLongerGoes() throws SQLException {
        assertThat(Silence.of(table("ON DELETE CASCADE"), table(""))
                        .lastSaid("bigint", false, CASCADE)
                        .differences())
                .containsExactly(KEY);
    }

    @Test
    void aMissingForeignKeyCounts() throws SQLException {
        assertThat(Silence.of("CREATE TABLE t (id bigint PRIMARY KEY, up bigint)", table(""))
                        .differences())
                .containsExactly(KEY);
    }

    private static String table(String action) {
        return "CREATE TABLE t (id bigint PRIMARY KEY, up bigint REFERENCES t (id) " + action + ")";
    }
}
