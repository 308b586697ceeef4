/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationmaven.testing.TestDatabases;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionsTest {

    @Test
    void aListOnAVaryingColumnIsWrittenAsItWasMeant() {
        assertThat(
                        Expressions.stable(
                                "CHECK (((status)::text = ANY ((ARRAY['A'::character varying, 'B'::character varying])::text[])))"))
                .isEqualTo("CHECK ((status IN ('A', 'B')))");
    }

    @Test
    void aListThatIsExcludedIsWrittenAsItWasMeant() {
        assertThat(Expressions.stable(
                        "((\"odd \"\"name\")::text <> ALL ((ARRAY['it''s'::character varying])::text[]))"))
                .isEqualTo("(\"odd \"\"name\" NOT IN ('it''s'))");
    }

    @Test
    void severalListsInOneExpressionAreAllWritten() {
        String list = "((%s)::text = ANY ((ARRAY['x'::character varying])::text[]))";
        assertThat(Expressions.stable(list.formatted("a") + " OR " + list.formatted("b")))
                .isEqualTo("(a IN ('x')) OR (b IN ('x'))");
    }

    @Test
    void whatStandsInALiteralStays() {
        String literal = "(note = '((a)::text = ANY ((ARRAY[''x''::character varying])::text[]))'::text)";
        assertThat(Expressions.stable(literal)).isEqualTo(literal);
    }

    @Test
    void otherExpressionsStay() {
        String other = "CHECK (((a > 0) AND (b = ANY (ARRAY[1, 2])) AND (lower((c)::text) ~~ 'x%'::text)))";
        assertThat(Expressions.stable(other)).isEqualTo(other);
    }

    @ParameterizedTest(name = "{0} is printed again as it was")
    @ValueSource(
            strings = {
                "status IN ('A', 'B', 'it''s', 'back\\slash')",
                "status NOT IN ('A', 'B')",
                "status IN ('A') OR code IN ('x', 'y')",
                "coalesce(status, 'none') IN ('A', 'B')",
                "\"Odd name\" IN ('A', 'B') AND (status IS NULL OR status IN ('C', 'D'))",
                "(status || 'x')::varchar IN ('A', 'B')",
                "fixed IN ('a', 'b')",
                "status BETWEEN 'A' AND 'C' AND lower(status) IN ('x', 'y')",
                "amount BETWEEN 1 AND 5 AND amount <> 3 AND status > 'a'",
                "amount NOT BETWEEN 1 AND 5 OR status IN ('x', 'y')",
                "amount BETWEEN amount AND 7 AND amount + 1 BETWEEN 2 AND 9",
                "status BETWEEN '(' AND ')' AND code > 'x'",
                "(amount BETWEEN 1 AND 2 AND status = 'a') OR (amount BETWEEN 3 AND 4 AND status = 'b')",
                "(amount > 1 OR amount < -1) AND status <> ''",
                "amount IN (1, 2) AND length(code) IN (3, 4)"
            })
    void anExpressionIsPrintedAgainAsItWas(String expression) throws SQLException {
        try (TestDatabases.Database database = TestDatabases.create()) {
            database.execute("CREATE TABLE t (status varchar(20), code varchar, \"Odd name\" varchar, fixed char(2),"
                    + " amount int)");
            String printed = printed(database, "CHECK (" + expression + ")");
            assertThat(printed(database, Expressions.stable(printed))).isEqualTo(printed);
        }
    }

    private static String printed(TestDatabases.Database database, String definition) throws SQLException {
        database.execute("ALTER TABLE t DROP CONSTRAINT IF EXISTS c; ALTER TABLE t ADD CONSTRAINT c " + definition);
        try (Statement statement = database.connection().createStatement();
                ResultSet result = statement.executeQuery(
                        "SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = 'c'")) {
            result.next();
            return result.getString(1);
        }
    }
}
