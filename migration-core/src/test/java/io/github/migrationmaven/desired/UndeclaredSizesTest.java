/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.desired;

import static io.github.migrationmaven.model.ReferentialAction.NO_ACTION;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UndeclaredSizesTest {

    @ParameterizedTest(name = "{0} will do for {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    varchar(20) | varchar(255)
                    text | varchar(255)
                    varchar | varchar(255)
                    char(3) | varchar(255)
                    varchar(1) | char(1)
                    text[] | varchar(255)[]
                    numeric(12,4) | numeric(38,2)
                    numeric | numeric(38,2)
                    numeric(19,4) | numeric(38,4)
                    timestamp(3) | timestamp(6)
                    """)
    void anySizeOfTheSameFamilyWillDoWhereNobodyGaveOne(String migrations, String entity) throws SQLException {
        Silence silence = silence(migrations, entity);

        assertThat(silence.differences()).isEmpty();
        assertThat(silence.attributes()).hasSize(1).first().asString().startsWith("column public.t.x: ");
    }

    @ParameterizedTest(name = "{0} will not do for {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    varchar(255) | varchar(100)
                    text | varchar(100)
                    integer | varchar(255)
                    text[] | varchar(255)
                    numeric(12,2) | numeric(10,2)
                    numeric(19,2) | numeric(38,4)
                    double precision | numeric(38,2)
                    """)
    void aSizeThatWasGivenAndAnotherFamilyCount(String migrations, String entity) throws SQLException {
        assertThat(silence(migrations, entity).differences()).containsExactly("column public.t.x");
    }

    @Test
    void aTypeThatStandsInTheMappingCounts() throws SQLException {
        assertThat(silence("text", "varchar(255)").column("t.x", true, false).differences())
                .containsExactly("column public.t.x");
    }

    @Test
    void whatStandsInSqlCounts() throws SQLException {
        assertThat(silence("text", "varchar(255)").bySql().differences()).containsExactly("column public.t.x");
    }

    @Test
    void aLengthThatWasTakenBackIsTheProvidersAgain() throws SQLException {
        Silence silence = silence("varchar(100)", "varchar(255)");

        assertThat(silence.lastSaid("character varying(100)", false, NO_ACTION).differences())
                .containsExactly("column public.t.x");
        assertThat(silence.lastSaid("character varying(255)", false, NO_ACTION).differences())
                .isEmpty();
        assertThat(silence.lastSaid("character varying(80)", false, NO_ACTION).differences())
                .isEmpty();
    }

    @Test
    void whatIsKeptIsNotTakenForDeclared() throws SQLException {
        Desired desired = silence("text", "varchar(255)").desired();

        assertThat(desired.keptTypes().values()).containsExactly("text");
        assertThat(desired.said().objects().toString()).contains("character varying(255)");
    }

    private static Silence silence(String migrations, String entity) throws SQLException {
        return Silence.of("CREATE TABLE t (x " + migrations + ")", "CREATE TABLE t (x " + entity + ")");
    }
}
