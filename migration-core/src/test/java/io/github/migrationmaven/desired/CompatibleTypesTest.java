/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.desired;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompatibleTypesTest {

    @ParameterizedTest(name = "{0} for {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    timestamp | timestamptz(6)
                    timestamptz | timestamp(6)
                    real | double precision
                    double precision | real
                    bigint | integer
                    integer | smallint
                    """)
    void aTypeThatTheProviderAcceptsIsLeftAlone(String migrations, String entity) throws SQLException {
        Silence silence = silence(migrations, entity);

        assertThat(silence.differences()).isEmpty();
        assertThat(silence.desired().kept()).extracting(Kept::reason).containsExactly(Kept.Reason.COMPATIBLE_TYPE);
        assertThat(silence.strict().differences()).containsExactly("column public.t.x");
    }

    @ParameterizedTest(name = "{0} for {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    integer | bigint
                    date | timestamp(6)
                    json | text
                    """)
    void anyOtherTypeCounts(String migrations, String entity) throws SQLException {
        assertThat(silence(migrations, entity).differences()).containsExactly("column public.t.x");
    }

    @Test
    void aTypeThatStandsInTheMappingCounts() throws SQLException {
        assertThat(silence("timestamp", "timestamptz")
                        .column("t.x", true, false)
                        .differences())
                .containsExactly("column public.t.x");
    }

    private static Silence silence(String migrations, String entity) throws SQLException {
        return Silence.of("CREATE TABLE t (x " + migrations + ")", "CREATE TABLE t (x " + entity + ")");
    }
}
