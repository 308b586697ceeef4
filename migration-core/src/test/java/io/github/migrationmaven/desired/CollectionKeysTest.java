/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.desired;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CollectionKeysTest {

    private static final String COLUMNS = "CREATE TABLE t (a bigint NOT NULL, b bigint NOT NULL); ";
    private static final String KEY = COLUMNS + "ALTER TABLE t ADD PRIMARY KEY (a, b)";

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"ALTER TABLE t ADD UNIQUE (b, a)", "CREATE UNIQUE INDEX u ON t (a, b)"})
    void whateverKeepsTheColumnsUniqueWillDo(String unique) throws SQLException {
        Silence silence = Silence.of(COLUMNS + unique, KEY).collection("t");

        assertThat(silence.differences()).isEmpty();
        assertThat(silence.attributes()).hasSize(1).first().asString().contains("primary key");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "SELECT 1",
                "ALTER TABLE t ADD UNIQUE (a)",
                "CREATE UNIQUE INDEX u ON t (a, b) WHERE a > 0",
                "CREATE INDEX u ON t (a, b)"
            })
    void lessThanThatWillNot(String unique) throws SQLException {
        assertThat(Silence.of(COLUMNS + unique, KEY).collection("t").differences())
                .containsExactly("primary key public.t.t_pkey");
    }

    @Test
    void theTableOfAnEntityNeedsItsPrimaryKey() throws SQLException {
        assertThat(Silence.of(COLUMNS + "ALTER TABLE t ADD UNIQUE (a, b)", KEY).differences())
                .containsExactly("primary key public.t.t_pkey");
    }
}
