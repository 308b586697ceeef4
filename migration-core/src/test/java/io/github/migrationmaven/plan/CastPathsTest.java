/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationmaven.scratch.ScratchDatabase;
import io.github.migrationmaven.testing.ScratchForTests;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CastPathsTest {

    /** Left out: strings, which are cast in any case, and types that no column should have. */
    private static final String CASTS = """
            SELECT format_type(castsource, NULL) || ' -> ' || format_type(casttarget, NULL)
              FROM pg_cast
              JOIN pg_type s ON s.oid = castsource
              JOIN pg_type t ON t.oid = casttarget
             WHERE pg_cast.oid < 16384
               AND castsource <> casttarget
               AND NOT (s.typname || ' ' || t.typname) ~ '\\m(text|varchar|bpchar|name|reg[a-z]+|pg_[a-z_]+)\\M'
            """;

    /** Casts that only some majors have: none of them can be relied on. */
    private static final Set<String> OF_SOME_MAJORS = Set.of(
            "path -> point",
            "bigint -> bytea",
            "integer -> bytea",
            "smallint -> bytea",
            "bytea -> bigint",
            "bytea -> integer",
            "bytea -> smallint");

    @Test
    void theListIsTheServers() throws Exception {
        Set<String> casts = new TreeSet<>();
        try (ScratchDatabase database = ScratchForTests.empty();
                Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(CASTS)) {
            while (rows.next()) {
                casts.add(rows.getString(1));
            }
        }
        casts.removeAll(OF_SOME_MAJORS);

        assertThat(CastPaths.all()).containsExactlyInAnyOrderElementsOf(casts);
    }

    @Test
    void aCastLeadsOneWay() {
        assertThat(CastPaths.exist("bigint", "integer")).isTrue();
        assertThat(CastPaths.exist("bigint", "timestamp without time zone")).isFalse();
        assertThat(CastPaths.exist("date", "timestamp without time zone")).isTrue();
    }
}
