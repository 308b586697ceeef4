/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.desired;

import static io.github.migrationmaven.model.ReferentialAction.NO_ACTION;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class UndeclaredNullsTest {

    private static final String NULLABLE = "CREATE TABLE t (x integer)";
    private static final String NOT_NULL = "CREATE TABLE t (x integer NOT NULL)";

    @Test
    void notNullStaysWhereNobodySaysOtherwise() throws SQLException {
        Silence silence = Silence.of(NOT_NULL, NULLABLE);

        assertThat(silence.differences()).isEmpty();
        assertThat(silence.attributes())
                .containsExactly("column public.t.x: only the migrations say NOT NULL, which stays");
    }

    @Test
    void declaredNotNullCounts() throws SQLException {
        assertThat(Silence.of(NULLABLE, NOT_NULL).differences()).containsExactly("column public.t.x");
    }

    @Test
    void notNullThatWasDeclaredAndIsNoLongerGoes() throws SQLException {
        Silence silence = Silence.of(NOT_NULL, NULLABLE).lastSaid("integer", true, NO_ACTION);

        assertThat(silence.differences()).containsExactly("column public.t.x");
    }

    @Test
    void aTableOfSqlFilesSaysItAll() throws SQLException {
        assertThat(Silence.of(NOT_NULL, NULLABLE).bySql().differences()).containsExactly("column public.t.x");
    }
}
