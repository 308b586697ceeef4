/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.desired;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UnknownTest {

    private static final String T = "CREATE TABLE t (id bigserial PRIMARY KEY, x int); CREATE INDEX t_x ON t (x);"
            + " COMMENT ON COLUMN t.x IS 'x'; ";
    private static final String U = "CREATE TABLE u (id bigint PRIMARY KEY, t_id bigint REFERENCES t (id)); ";
    private static final ObjectId TABLE = ObjectId.of(ObjectKind.TABLE, "public", "t");

    @Test
    void aTableOfWhichNothingIsKnownStaysAsItIs() throws SQLException {
        Silence silence = Silence.of(T + "CREATE TABLE u (id bigint PRIMARY KEY)", "CREATE TABLE u (id bigint)")
                .unknown(new Unknown(Set.of(TABLE), Map.of()));
        silence.lastDeclared(silence.current().ids());

        assertThat(silence.differences()).containsExactly("primary key public.u.u_pkey");
    }

    @Test
    void aTableOfWhichNothingIsKnownIsNotMade() throws SQLException {
        assertThat(Silence.of("SELECT 1", T)
                        .unknown(new Unknown(Set.of(TABLE), Map.of()))
                        .differences())
                .isEmpty();
    }

    @Test
    void indexesOfWhichNothingIsKnownStayAndTheRestCounts() throws SQLException {
        Silence silence = Silence.of(T, "CREATE TABLE t (id bigserial PRIMARY KEY, x bigint)")
                .unknown(new Unknown(Set.of(), Map.of(TABLE, Set.of(ObjectKind.INDEX))));
        silence.lastDeclared(silence.current().ids());

        assertThat(silence.differences()).containsExactly("column public.t.x", "comment public.t.x");
    }

    @Test
    void foreignKeysOfWhichNothingIsKnownStay() throws SQLException {
        Silence silence = Silence.of(T + U, T + "CREATE TABLE u (id bigint PRIMARY KEY, t_id bigint)")
                .unknown(new Unknown(
                        Set.of(),
                        Map.of(ObjectId.of(ObjectKind.TABLE, "public", "u"), Set.of(ObjectKind.FOREIGN_KEY))));
        silence.lastDeclared(silence.current().ids());

        assertThat(silence.differences()).isEmpty();
    }
}
