/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlScriptTest {

    @Test
    void semicolonsEndStatements() {
        assertThat(statements("SELECT 1;\n\n SELECT 2 ;; SELECT 3"))
                .containsExactly("SELECT 1", "SELECT 2", "SELECT 3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 'a;b'",
                "SELECT 'it''s;'",
                "SELECT 'ends in \\'",
                "SELECT E'it\\'s;' AS \"odd;\"\"name\"",
                "SELECT e'\\\\'",
                "SELECT $$a;b$$",
                "SELECT $body$ $$;$$ ; $other$ ; $body$",
                "SELECT a$b$c FROM t",
                "SELECT $1, $2",
                "SELECT 1 /* a; /* nested; */ still; */ + 1",
                "SELECT 1 -- a;\n + 1",
                "CREATE RULE r AS ON INSERT TO t DO ALSO (DELETE FROM a; DELETE FROM b)",
                "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; SELECT CASE WHEN true THEN 1 ELSE 2 END; END",
                "create or replace procedure p() begin atomic insert into t values (1); end",
                "SELECT naïve, übergröße FROM \"日本;語\"",
            })
    void aSemicolonInsideEndsNothing(String statement) {
        assertThat(statements(statement + "; SELECT 2")).containsExactly(statement, "SELECT 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BEGIN",
                "CREATE TABLE atomic (\"begin\" int)",
                "CREATE FUNCTION f() RETURNS int LANGUAGE sql RETURN CASE WHEN true THEN 1 END",
                "COMMENT ON COLUMN t.stdin IS 'copy from stdin'",
            })
    void wordsThatLookLikeABodyOpenNone(String statement) {
        assertThat(statements(statement + "; SELECT 2")).containsExactly(statement, "SELECT 2");
    }

    @Test
    void commentsAreNoStatements() {
        SqlScript script = SqlScript.of("-- one\n/* two */\n  -- three");

        assertThat(script.statements()).isEmpty();
        assertThat(script.comments()).extracting(SqlScript.LineComment::text).containsExactly(" one", " three");
    }

    @Test
    void aCommentInsideQuotesIsNone() {
        SqlScript script = SqlScript.of("SELECT '-- one', $$\n-- two\n$$, \"-- three\" /* \n-- four\n */;");

        assertThat(script.comments()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT 'open; SELECT 2;", "SELECT $$open; SELECT 2;", "SELECT /* open; SELECT 2;"})
    void whatStaysOpenIsLeftToPostgres(String script) {
        assertThat(statements(script)).containsExactly(script);
    }

    @Test
    void aStatementKnowsItsPlace() {
        SqlScript script = SqlScript.of("SELECT 1;\n-- about two\n  SELECT 2;");

        int offset = script.statements().get(1).offset();

        assertThat(script.lineOf(offset)).isEqualTo(3);
        assertThat(script.columnOf(offset)).isEqualTo(3);
        assertThat(script.lineAt(offset)).isEqualTo("  SELECT 2;");
    }

    @Test
    void rowsFollowACopy() {
        SqlScript script = SqlScript.of("COPY t FROM stdin;\n1\ta;b\n2\t'\n\\.\nSELECT 1;");

        assertThat(script.statements())
                .extracting(SqlStatement::text, SqlStatement::copyRows)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("COPY t FROM stdin", Optional.of("1\ta;b\n2\t'\n")),
                        org.assertj.core.groups.Tuple.tuple("SELECT 1", Optional.empty()));
    }

    @Test
    void aCopyMayHaveNoRows() {
        assertThat(SqlScript.of("COPY t FROM stdin;\n\\.\n").statements().get(0).copyRows())
                .contains("");
    }

    @Test
    void rowsWithoutEndAreRefused() {
        assertThatThrownBy(() -> SqlScript.of("COPY t FROM stdin;\n1\n")).isInstanceOf(ScriptException.class);
    }

    @Test
    void commandsOfPsqlAreRefused() {
        assertThatThrownBy(() -> SqlScript.of("SELECT 1;\n\\connect other\n"))
                .isInstanceOf(ScriptException.class)
                .hasMessageContaining("\\connect is a command of psql");
    }

    @Test
    void whatPgDumpWritesAroundItsOutputIsPassedOver() {
        assertThat(statements("\\restrict a1B2\n\nSELECT 1;\n\n\\unrestrict a1B2\n"))
                .containsExactly("SELECT 1");
    }

    private static List<String> statements(String script) {
        return SqlScript.of(script).statements().stream()
                .map(SqlStatement::text)
                .toList();
    }
}
