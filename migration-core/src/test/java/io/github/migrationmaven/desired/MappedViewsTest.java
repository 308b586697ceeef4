/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.desired;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MappedViewsTest {

    private static final String ENTITIES =
            "CREATE TABLE v (id bigint PRIMARY KEY, name varchar(255), seen timestamptz);"
                    + " CREATE INDEX ON v (name); COMMENT ON TABLE v IS 'all';"
                    + " CREATE TABLE t (id bigint PRIMARY KEY, v_id bigint REFERENCES v (id))";
    private static final String TABLE = "CREATE TABLE t (id bigint PRIMARY KEY, v_id bigint); ";

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"VIEW", "MATERIALIZED VIEW"})
    void anEntityOnAViewNeedsNoTable(String kind) throws SQLException {
        Silence silence = Silence.of(
                TABLE + "CREATE " + kind + " v AS SELECT id, 'x'::text AS name, now()::timestamp AS seen FROM t",
                ENTITIES);

        assertThat(silence.differences()).isEmpty();
        assertThat(silence.blocking()).isEmpty();
        assertThat(silence.attributes()).hasSize(1).first().asString().contains("view public.v");
        assertThat(silence.desired().declared()).extracting(Object::toString).doesNotContain("table public.v");
    }

    @Test
    void aMissingColumnBlocks() throws SQLException {
        assertThat(Silence.of(TABLE + "CREATE VIEW v AS SELECT id, 'x'::text AS name FROM t", ENTITIES)
                        .blocking())
                .containsExactly("The view public.v has no column seen, which the entity mapped on it declares.");
    }

    @Test
    void anotherFamilyBlocks() throws SQLException {
        assertThat(Silence.of(TABLE + "CREATE VIEW v AS SELECT id, 1 AS name, now() AS seen FROM t", ENTITIES)
                        .blocking())
                .containsExactly("The view public.v shows name as integer, which the entity mapped on it declares as"
                        + " character varying(255).");
    }

    @Test
    void aTableOfSqlFilesWithTheNameOfAViewBlocks() throws SQLException {
        assertThat(Silence.of(TABLE + "CREATE VIEW v AS SELECT id FROM t", ENTITIES)
                        .bySql()
                        .blocking())
                .anySatisfy(problem -> assertThat(problem).contains("only one can have the name"));
    }
}
