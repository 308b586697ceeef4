/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.introspect;

import static io.github.migrationmaven.introspect.CatalogFixture.read;
import static io.github.migrationmaven.introspect.CatalogFixture.unmanaged;
import static io.github.migrationmaven.introspect.CatalogFixture.version;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.model.ForeignKey;
import io.github.migrationmaven.model.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnmanagedObjectsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "CREATE TYPE pair AS (x int) ~ composite type: public.pair",
                "CREATE TYPE span AS RANGE (SUBTYPE = float8) ~ range type: public.span",
                "CREATE TYPE shell ~ shell type: public.shell",
                "CREATE COLLATION german FROM \"C\" ~ collation: public.german",
                "CREATE CONVERSION conv FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8 ~ conversion: public.conv",
                "CREATE AGGREGATE agg(int) (SFUNC = int4pl, STYPE = int) ~ aggregate: public.agg(integer)",
                "CREATE OPERATOR <+> (FUNCTION = int4pl, LEFTARG = int, RIGHTARG = int) ~ "
                        + "operator: public.<+>(integer,integer)",
                "CREATE OPERATOR FAMILY fam USING btree ~ operator family: public.fam USING btree",
                "CREATE TEXT SEARCH DICTIONARY dict (TEMPLATE = simple) ~ text search dictionary: public.dict",
                "CREATE TEXT SEARCH CONFIGURATION conf (COPY = simple) ~ text search configuration: public.conf",
                "CREATE TEXT SEARCH TEMPLATE temp (LEXIZE = dsimple_lexize) ~ text search template: public.temp",
                "CREATE TEXT SEARCH PARSER par (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, "
                        + "LEXTYPES = prsd_lextype) ~ text search parser: public.par",
                "CREATE FOREIGN DATA WRAPPER wrap ~ foreign data wrapper: wrap",
                "CREATE TABLE part (a int) PARTITION BY RANGE (a) ~ partitioned table: public.part",
                "CREATE EVENT TRIGGER tidy ON ddl_command_end EXECUTE FUNCTION f() ~ event trigger: tidy",
                "CREATE POLICY mine ON t USING (true) ~ policy: public.t.mine",
                "CREATE RULE deny AS ON DELETE TO t DO INSTEAD NOTHING ~ rule: public.t.deny",
                "CREATE STATISTICS stat ON a, b FROM t ~ statistics: public.stat",
                "CREATE PUBLICATION pub FOR TABLE t ~ publication: pub",
                "CREATE ACCESS METHOD am TYPE TABLE HANDLER heap_tableam_handler ~ access method: am",
                "CREATE LANGUAGE lang HANDLER plpgsql_call_handler ~ language: lang",
                "ALTER INDEX pk SET (fillfactor = 50) ~ index attribute: public.pk options {fillfactor=50}",
                "COMMENT ON INDEX pk IS 'x' ~ comment: index public.pk",
                "COMMENT ON SEQUENCE t_n_seq IS 'x' ~ comment: sequence public.t_n_seq",
                "GRANT SELECT ON t TO PUBLIC ~ grant: table public.t",
                "GRANT SELECT (b) ON t TO PUBLIC ~ grant: column public.t.b",
                "GRANT SELECT ON SEQUENCE s TO PUBLIC ~ grant: sequence public.s",
                "REVOKE ALL ON FUNCTION f() FROM PUBLIC ~ grant: routine public.f()",
                "REVOKE ALL ON TYPE mood FROM PUBLIC ~ grant: type public.mood",
                "REVOKE ALL ON SCHEMA public FROM PUBLIC ~ grant: schema public",
                "ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO PUBLIC ~ "
                        + "default privileges: for postgres in public on tables"
            })
    void whatHasNoReaderIsNamed(String sql, String expected) throws Exception {
        assertThat(unmanaged(read(MANAGED + sql))).containsExactly(expected);
    }

    private static final String MANAGED = """
            CREATE TYPE mood AS ENUM ();
            CREATE SEQUENCE s;
            CREATE FUNCTION f() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
            CREATE TABLE t (a int CONSTRAINT pk PRIMARY KEY, b text, n int GENERATED ALWAYS AS IDENTITY);
            CREATE INDEX i ON t ((a + 1));
            """;

    @Test
    void whatIsManagedIsNotNamed() throws Exception {
        assertThat(read(MANAGED).unmanaged()).isEmpty();
    }

    @Test
    void severalKindsComeTogether() throws Exception {
        Catalog catalog = read("""
                CREATE FOREIGN DATA WRAPPER w;
                CREATE SERVER srv FOREIGN DATA WRAPPER w;
                CREATE USER MAPPING FOR PUBLIC SERVER srv;
                CREATE FOREIGN TABLE far (a int) SERVER srv;
                CREATE TYPE pair AS (x int);
                CREATE TABLE typed OF pair;
                CREATE TABLE parent (a int);
                CREATE TABLE child () INHERITS (parent);
                CREATE TABLE part (a int PRIMARY KEY CHECK (a > 0), b int DEFAULT 1) PARTITION BY RANGE (a);
                CREATE TABLE part_1 PARTITION OF part FOR VALUES FROM (1) TO (9);
                CREATE INDEX ON part (b);
                CREATE INDEX ON part_1 (b);
                COMMENT ON TABLE part IS 'x';
                CREATE FUNCTION to_pair(int) RETURNS pair LANGUAGE sql RETURN ROW(1)::pair;
                CREATE CAST (int AS pair) WITH FUNCTION to_pair(int);
                CREATE OPERATOR CLASS oc FOR TYPE int USING btree AS OPERATOR 1 <, FUNCTION 1 btint4cmp(int, int)""");

        assertThat(unmanaged(catalog))
                .containsExactly(
                        "cast: (integer AS public.pair)",
                        "composite type: public.pair",
                        "foreign data wrapper: w",
                        "foreign server: srv",
                        "foreign table: public.far",
                        "operator class: public.oc USING btree",
                        "operator family: public.oc USING btree",
                        "partition: public.part_1",
                        "partitioned table: public.part",
                        "table in inheritance: public.child",
                        "table in inheritance: public.parent",
                        "typed table: public.typed",
                        "user mapping: for public server srv");
        assertThat(catalog.ids())
                .extracting(ObjectId::toString)
                .containsExactly("schema public", "function public.to_pair(integer)");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "CREATE TYPE pair AS (x int) ~ ALTER TYPE pair ADD ATTRIBUTE y int",
                "CREATE TYPE pair AS (x int) ~ COMMENT ON TYPE pair IS 'x'",
                "CREATE COLLATION c (locale = 'C') ~ COMMENT ON COLLATION c IS 'x'",
                "CREATE RULE r AS ON DELETE TO t DO INSTEAD NOTHING ~ ALTER TABLE t DISABLE RULE r",
                "CREATE POLICY p ON t USING (true) ~ ALTER POLICY p ON t USING (false)",
                "CREATE TABLE p (a int) PARTITION BY RANGE (a) ~ ALTER TABLE p ADD b int",
                "CREATE TABLE p (a int) PARTITION BY RANGE (a) ~ CREATE INDEX ON p (a)",
                "CREATE TABLE p (a int) PARTITION BY RANGE (a) ~ ALTER TABLE p ADD CHECK (a > 0)",
                "CREATE TABLE p (a int) PARTITION BY RANGE (a) ~ ALTER TABLE p ALTER a SET DEFAULT 1",
                "GRANT SELECT ON t TO PUBLIC ~ GRANT INSERT ON t TO PUBLIC",
                "CREATE PUBLICATION pub FOR TABLE t ~ ALTER PUBLICATION pub SET (publish = 'insert')"
            })
    void aChangedDefinitionChangesTheName(String create, String change) throws Exception {
        String start = "CREATE TABLE t (a int);" + create;

        assertThat(read(start + ";" + change).unmanaged())
                .hasSameSizeAs(read(start).unmanaged())
                .isNotEqualTo(read(start).unmanaged());
    }

    @Test
    void theSameDefinitionHasTheSameName() throws Exception {
        String sql = """
                CREATE TABLE p (a int PRIMARY KEY, b text) PARTITION BY RANGE (a);
                CREATE TYPE pair AS (x int);
                GRANT SELECT ON p TO PUBLIC;
                CREATE COLLATION c (locale = 'C')""";

        assertThat(read("CREATE TABLE other ();" + sql).unmanaged())
                .isEqualTo(read(sql).unmanaged());
    }

    @Test
    void anAlteredTableHasNoAttributesOfItsOwn() throws Exception {
        assertThat(read("""
                        CREATE TABLE t (a int, b text);
                        ALTER TABLE t ADD c int, ALTER a TYPE bigint;
                        CREATE VIEW v AS SELECT a FROM t""").unmanaged()).isEmpty();
    }

    @Test
    void aConstraintThatIsNotEnforcedIsNotManaged() throws Exception {
        if (version() < 18) {
            return;
        }
        Catalog catalog = read("""
                CREATE TABLE t (a int PRIMARY KEY, b int CONSTRAINT fk REFERENCES t NOT ENFORCED);
                ALTER TABLE t ADD CONSTRAINT nn NOT NULL b NOT VALID""");

        assertThat(catalog.all(ForeignKey.class)).isEmpty();
        assertThat(unmanaged(catalog)).containsExactly("foreign key: public.t.fk", "not-null constraint: public.t.nn");
    }
}
