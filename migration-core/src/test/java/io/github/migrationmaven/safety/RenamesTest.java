/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationmaven.diff.CatalogDiffer;
import io.github.migrationmaven.diff.TestCatalogs;
import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.plan.Statement;
import io.github.migrationmaven.plan.Step;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenamesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    rename t.a to b | CREATE TABLE t (a int) | CREATE TABLE t (b int)
                    rename t to u | CREATE TABLE t (a int DEFAULT 1, CONSTRAINT k CHECK (a > 0)); COMMENT ON TABLE t IS 'x'; COMMENT ON COLUMN t.a IS 'y' | CREATE TABLE u (a int DEFAULT 1, CONSTRAINT k CHECK (a > 0)); COMMENT ON TABLE u IS 'x'; COMMENT ON COLUMN u.a IS 'y'
                    rename t."A" to "B c" | CREATE TABLE t ("A" int) | CREATE TABLE t ("B c" int)
                    rename view v to w | CREATE VIEW v AS SELECT 1 AS x | CREATE VIEW w AS SELECT 1 AS x
                    rename materialized view v to w | CREATE MATERIALIZED VIEW v AS SELECT 1 AS x | CREATE MATERIALIZED VIEW w AS SELECT 1 AS x
                    rename type e to f | CREATE TYPE e AS ENUM ('a'); CREATE TABLE t (a e) | CREATE TYPE f AS ENUM ('a'); CREATE TABLE t (a f)
                    rename e.a to b | CREATE TYPE e AS ENUM ('a') | CREATE TYPE e AS ENUM ('b')
                    rename label e."it's" to "it is" | CREATE TYPE e AS ENUM ('it''s') | CREATE TYPE e AS ENUM ('it is')
                    rename domain d to e | CREATE DOMAIN d AS int CONSTRAINT k CHECK (VALUE > 0) | CREATE DOMAIN e AS int CONSTRAINT k CHECK (VALUE > 0)
                    rename constraint d.k to l | CREATE DOMAIN d AS int CONSTRAINT k CHECK (VALUE > 0) | CREATE DOMAIN d AS int CONSTRAINT l CHECK (VALUE > 0)
                    rename sequence s to r | CREATE TABLE t (a int); CREATE SEQUENCE s OWNED BY t.a | CREATE TABLE t (a int); CREATE SEQUENCE r OWNED BY t.a
                    rename index i to j | CREATE TABLE t (a int); CREATE INDEX i ON t (a) | CREATE TABLE t (a int); CREATE INDEX j ON t (a)
                    rename constraint t.k to l | CREATE TABLE t (a int, CONSTRAINT k UNIQUE (a)) | CREATE TABLE t (a int, CONSTRAINT l UNIQUE (a))
                    rename schema x to y | CREATE SCHEMA x; CREATE TABLE x.t (a int); COMMENT ON SCHEMA x IS 'x' | CREATE SCHEMA y; CREATE TABLE y.t (a int); COMMENT ON SCHEMA y IS 'x'
                    rename t.a to b, rename t to u, rename u.b to c | CREATE TABLE t (a int) | CREATE TABLE u (c int)
                    rename t.a to x, rename t.b to a, rename t.x to b | CREATE TABLE t (a int, b text) | CREATE TABLE t (b int, a text)
                    """)
    void leadToTheNewNames(String text, String before, String after) throws SQLException {
        Catalog current = TestCatalogs.of(before);
        Catalog declared = TestCatalogs.of(after);

        Renames renames = Renames.of(decisions(text), current, declared);

        String[] statements = Stream.concat(
                        Stream.of(before),
                        renames.steps().stream()
                                .flatMap(step -> step.statements().stream())
                                .map(Statement::sql))
                .toArray(String[]::new);
        assertThat(new CatalogDiffer().diff(TestCatalogs.of(statements), declared))
                .isEmpty();
        assertThat(renames.renamed(current.ids())).isEqualTo(declared.ids());
        assertThat(renames.warnings()).isEmpty();
    }

    @Test
    void aStepSaysWhatItDoes() throws SQLException {
        Renames renames =
                Renames.of(decisions("rename t.a to b"), TestCatalogs.of("CREATE TABLE t (a int)"), Catalog.empty());

        assertThat(renames.steps()).extracting(Step::words).containsExactly("Rename column public.t.a to b");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    rename t.a to b | CREATE TABLE t (b int)
                    rename t.a to b, rename t.b to c | CREATE TABLE t (c int)
                    rename t to u | CREATE TABLE u (b int)
                    rename e.a to b | CREATE TYPE e AS ENUM ('b')
                    """)
    void whatIsDoneIsPassedOver(String text, String both) throws SQLException {
        Catalog catalog = TestCatalogs.of(both);

        Renames renames = Renames.of(decisions(text), catalog, catalog);

        assertThat(renames.steps()).isEmpty();
        assertThat(renames.warnings()).isEmpty();
    }

    @Test
    void anEmptyDatabaseHasNothingToRename() throws SQLException {
        Renames renames =
                Renames.of(decisions("rename t.a to b"), Catalog.empty(), TestCatalogs.of("CREATE TABLE t (b int)"));

        assertThat(renames.steps()).isEmpty();
        assertThat(renames.warnings()).isEmpty();
    }

    @Test
    void anOldNameThatWasNeverThereIsAWarning() throws SQLException {
        Renames renames = Renames.of(
                decisions("rename t.typo to b"),
                TestCatalogs.of("CREATE TABLE t (a int)"),
                TestCatalogs.of("CREATE TABLE t (b int)"));

        assertThat(renames.steps()).isEmpty();
        assertThat(renames.warnings()).singleElement().asString().contains("orders.sql:3", "t.typo", "t.b");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    rename t.x to y | CREATE TABLE t (a int) | neither t.x nor t.y
                    rename t.a to b | CREATE TABLE t (a int, b int) | both t.a and t.b
                    rename t to u | CREATE SCHEMA x; CREATE TABLE x.t (); CREATE TABLE public.t () | can mean table public.t and table x.t
                    """)
    void whatCannotBeDoneIsAnError(String text, String current, String problem) throws SQLException {
        Catalog catalog = TestCatalogs.of(current);

        assertThatThrownBy(() -> Renames.of(decisions(text), catalog, Catalog.empty()))
                .hasMessageContainingAll("orders.sql:3", problem);
    }

    private static Decisions decisions(String text) {
        return Decisions.parse(List.of(new DecisionText(text, "orders.sql:3")));
    }
}
