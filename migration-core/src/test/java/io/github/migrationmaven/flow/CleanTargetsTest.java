/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import static io.github.migrationmaven.report.Result.CLEANED;
import static io.github.migrationmaven.report.Result.NOT_REACHED;
import static io.github.migrationmaven.report.Result.WOULD_CLEAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.Progress;
import io.github.migrationmaven.declaration.jpa.JpaLoaders;
import io.github.migrationmaven.model.Scope;
import io.github.migrationmaven.report.Outcome;
import io.github.migrationmaven.scratch.EmbeddedOptions;
import io.github.migrationmaven.scratch.EmbeddedServer;
import io.github.migrationmaven.target.DirectAccess;
import io.github.migrationmaven.target.Target;
import io.github.migrationmaven.testing.ScratchForTests;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Emptying live databases: what goes, what stays, what is refused before anything goes. */
class CleanTargetsTest {

    private static final String TABLES = """
            CREATE TYPE public.state AS ENUM ('new', 'done');
            CREATE TABLE public.orders (id serial PRIMARY KEY, state public.state, note text);
            CREATE TABLE public.line (id int PRIMARY KEY, orders int REFERENCES public.orders);
            CREATE INDEX ON public.line (orders);
            CREATE VIEW public.open AS SELECT * FROM public.orders WHERE state = 'new';
            CREATE FUNCTION public.total(n int) RETURNS int LANGUAGE sql AS 'SELECT n';
            INSERT INTO public.orders (state) VALUES ('new'), ('done');
            CREATE TABLE public.flyway_schema_history (installed_rank int)""";

    @TempDir
    Path folder;

    private LiveFixture live;

    @BeforeAll
    static void listen() {
        Transcript.mustNotSay(LiveFixture.PASSWORD);
    }

    @BeforeEach
    void open() {
        live = LiveFixture.create();
    }

    @AfterEach
    void close() {
        live.close();
    }

    @Test
    void aSchemaIsDroppedAndComesBackAsItWas() {
        String reader = live.role("reader");
        String owner = live.role("owner");
        live.execute(TABLES)
                .execute("GRANT USAGE ON SCHEMA public TO " + reader + " WITH GRANT OPTION")
                .execute("COMMENT ON SCHEMA public IS 'It''s ours'")
                .execute("ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO " + reader)
                .execute("ALTER DEFAULT PRIVILEGES FOR ROLE " + owner
                        + " IN SCHEMA public GRANT EXECUTE ON FUNCTIONS TO " + reader + " WITH GRANT OPTION");
        List<String> before = live.traits("public");

        Outcome outcome = Run.is(CLEANED, clean(module()));

        assertThat(live.tables()).isEmpty();
        assertThat(live.traits("public")).isEqualTo(before).hasSize(3);
        assertThat(outcome.findings().notes().get(0).head())
                .isEqualTo("shop: 3 tables, 2 rows before, 0 tables, 0 rows after");
        assertThat(outcome.findings().notes().get(0).lines())
                .first()
                .asString()
                .contains("schema public dropped and created again");
    }

    @Test
    void aSchemaThatAMigrationCreatesIsGone() {
        live.execute(TABLES)
                .execute("CREATE SCHEMA shop; CREATE TABLE shop.t (); CREATE SCHEMA kept; CREATE TABLE kept.t ()");
        ModuleFixture module =
                module().migration("V1__a.sql", "CREATE SCHEMA shop;\nCREATE SCHEMA IF NOT EXISTS kept;\n");

        Run.is(CLEANED, clean(module));

        assertThat(live.tables()).isEmpty();
        assertThat(live.values("SELECT nspname FROM pg_namespace WHERE nspname IN ('shop', 'kept')"))
                .containsExactly("kept");
    }

    @Test
    void otherSchemasAndExtensionsStayAndAreNamed() {
        live.execute(TABLES)
                .execute("CREATE SCHEMA other; CREATE TABLE other.t (); CREATE SCHEMA ext;"
                        + "CREATE EXTENSION citext SCHEMA ext; CREATE PUBLICATION p FOR TABLE other.t");

        Outcome outcome = Run.is(CLEANED, clean(module()));

        assertThat(live.tables()).containsExactly("other.t");
        assertThat(outcome.findings().notes().get(0).lines())
                .contains("stays: extension citext, publication p, schema ext, schema other");
    }

    @Test
    void aSchemaWithMembersOfAnExtensionIsEmptiedObjectByObject() {
        live.execute(TABLES)
                .execute("CREATE EXTENSION citext SCHEMA public; CREATE TABLE public.who (name public.citext);"
                        + "CREATE AGGREGATE public.last(int) (SFUNC = int4larger, STYPE = int);"
                        + "CREATE TEXT SEARCH CONFIGURATION public.plain (COPY = simple);"
                        + "CREATE TEXT SEARCH DICTIONARY public.words (TEMPLATE = pg_catalog.simple);"
                        + "CREATE COLLATION public.german (provider = icu, locale = 'de');"
                        + "CREATE STATISTICS public.st ON id, orders FROM public.line;"
                        + "CREATE OPERATOR public.### (FUNCTION = int4pl, LEFTARG = int, RIGHTARG = int)");

        Outcome outcome = Run.is(CLEANED, clean(module()));

        assertThat(live.tables()).isEmpty();
        assertThat(live.value("SELECT count(*) FROM pg_extension WHERE extname = 'citext'"))
                .isEqualTo("1");
        assertThat(outcome.findings().notes().get(0).lines())
                .first()
                .asString()
                .contains("schema public emptied object by object");
        assertThat(live.values("SELECT proname FROM pg_proc WHERE proname IN ('last', 'total')"))
                .isEmpty();
    }

    @Test
    void whatIsOutOfScopeStays() {
        live.execute(TABLES).execute("CREATE TABLE public.qrtz_jobs ()");
        ModuleFixture module = module().scope(new Scope(List.of(), List.of(), List.of("qrtz_*")));

        Outcome outcome = Run.is(CLEANED, clean(module));

        assertThat(live.tables()).containsExactly("public.qrtz_jobs");
        assertThat(outcome.findings().notes().get(0).lines()).contains("stays: table public.qrtz_jobs");
    }

    @Test
    void whatDependsFromOutsideIsNamedAndRefusedBeforeAnythingGoes() {
        live.execute(TABLES)
                .execute("CREATE SCHEMA report; CREATE VIEW report.sums AS SELECT count(*) FROM public.orders;"
                        + "CREATE TABLE report.r (o int REFERENCES public.orders, s public.state,"
                        + " d int DEFAULT public.total(1)); CREATE PUBLICATION p FOR TABLE public.orders");
        List<String> before = live.tables();

        Outcome outcome = clean(module());

        assertThat(Run.reason(outcome, ErrorCode.CLEANUP_REFUSED))
                .contains("view report.sums")
                .contains("constraint r_o_fkey on table report.r")
                .contains("column s of table report.r")
                .contains("default value for column d of table report.r")
                .contains("publication of table public.orders in publication p")
                .contains("Drop these by hand if they may go");
        assertThat(live.tables()).isEqualTo(before);
    }

    @Test
    void whoMayNotDropTheSchemaDropsWhatIsInItAndLearnsTheGrants() {
        String user = live.role("service");
        live.execute("GRANT CREATE, USAGE ON SCHEMA public TO " + user)
                .execute("SET ROLE " + user + ";" + TABLES + "; RESET ROLE");

        Outcome outcome = Run.is(CLEANED, clean(LiveFixture.request(module(), LiveFixture.target(live.as(user)))));

        assertThat(live.tables()).isEmpty();
        assertThat(outcome.findings().notes().get(0).lines())
                .contains("  ALTER DATABASE " + live.name() + " OWNER TO " + user + ";")
                .contains("  GRANT CREATE ON DATABASE " + live.name() + " TO " + user + ";");
    }

    @Test
    void whoDoesNotOwnTheTablesIsRefusedWithTheGrant() {
        String user = live.role("guest");
        String owner = live.role("owner");
        live.execute("GRANT CREATE, USAGE ON SCHEMA public TO " + owner)
                .execute("SET ROLE " + owner + ";" + TABLES + "; RESET ROLE");
        List<String> before = live.tables();

        Outcome outcome = clean(LiveFixture.request(module(), LiveFixture.target(live.as(user))));

        assertThat(Run.reason(outcome, ErrorCode.CLEANUP_REFUSED))
                .contains("user " + user + " does not own what is to be dropped")
                .contains("GRANT " + owner + " TO " + user + ";");
        assertThat(live.tables()).isEqualTo(before);
    }

    @Test
    void aServerWithFewLocksIsEmptiedInBatches() {
        EmbeddedOptions usual = ScratchForTests.options();
        EmbeddedOptions options = new EmbeddedOptions(
                usual.archive(),
                usual.version(),
                usual.cache(),
                usual.directory(),
                Map.of("max_locks_per_transaction", "10", "max_connections", "10"));
        int tables = Integer.getInteger("migration.test.tables", 1000);
        try (EmbeddedServer server = EmbeddedServer.start(options, Progress.silent());
                LiveFixture many = LiveFixture.on(server)) {
            IntStream.range(0, tables / 100)
                    .forEach(i -> many.execute("DO $$ BEGIN FOR i IN 1..100 LOOP"
                            + " EXECUTE format('CREATE TABLE t%s_%s (id int PRIMARY KEY)', " + i + ", i);"
                            + " END LOOP; END $$"));

            Outcome outcome = Run.is(CLEANED, clean(many.request(module())));

            assertThat(many.tables()).isEmpty();
            assertThat(outcome.findings().notes().get(0).lines())
                    .first()
                    .asString()
                    .contains("emptied object by object");
        }
    }

    @Test
    void whoHoldsALockIsNamed() throws Exception {
        live.execute(TABLES);
        try (Connection holder = live.settings().connect();
                Statement statement = holder.createStatement()) {
            statement.execute("SET application_name = 'the night job'");
            holder.setAutoCommit(false);
            statement.execute("SELECT * FROM public.orders");

            Outcome outcome = clean(module());

            assertThat(Run.reason(outcome, ErrorCode.DATABASE_LOCKED))
                    .contains("the night job")
                    .contains("idle in transaction")
                    .contains("in a transaction since 20")
                    .contains("public.orders")
                    .contains("SELECT * FROM public.orders")
                    .contains("Nothing was dropped: all 6 objects are there.")
                    .contains("<target><lockTimeout>");
        }
        assertThat(live.tables()).hasSize(3);
    }

    @Test
    void aDryRunListsAndChangesNothing() {
        live.execute(TABLES);
        List<String> before = live.tables();

        Outcome outcome = Run.is(
                WOULD_CLEAN,
                run(
                                new CleanupOptions(true, List.of(), what -> {
                                    throw new AssertionError("asked");
                                }),
                                live.request(module()))
                        .get(0));

        assertThat(outcome.findings().notes().get(0).lines()).contains("table public.orders", "type public.state");
        assertThat(live.tables()).isEqualTo(before);
    }

    @Test
    void oneQuestionIsAskedForAllAndNoMeansNo() {
        live.execute(TABLES);
        try (LiveFixture other = LiveFixture.create()) {
            other.execute("CREATE TABLE public.a (); CREATE TABLE public.b ()");
            List<List<String>> asked = new ArrayList<>();
            CleanupOptions no = new CleanupOptions(false, List.of(), what -> {
                asked.add(what);
                throw new MigrationException(ErrorCode.NOT_CONFIRMED, "No.", "Say yes.");
            });

            assertThatThrownBy(() -> run(no, live.request(module()), other.request(module("billing"))))
                    .hasMessageStartingWith("No.");

            assertThat(asked).hasSize(1);
            assertThat(asked.get(0).get(0))
                    .startsWith("shop: jdbc:postgresql://")
                    .endsWith("3 tables, 2 rows");
            assertThat(asked.get(0).get(1)).startsWith("billing: ").endsWith("2 tables, 0 rows");
            assertThat(live.tables()).hasSize(3);
            assertThat(other.tables()).hasSize(2);
        }
    }

    @Test
    void nothingIsAskedWhereNothingIsThere() {
        Outcome outcome = Run.is(
                CLEANED,
                run(
                                new CleanupOptions(false, List.of(), what -> {
                                    throw new AssertionError("asked");
                                }),
                                live.request(module()))
                        .get(0));

        assertThat(outcome.findings().notes().get(0).lines()).first().asString().endsWith("nothing was there");
    }

    @Test
    void whereOneMustNotBeEmptiedNoneIs() {
        live.execute(TABLES);
        try (LiveFixture other = LiveFixture.create()) {
            other.execute(
                    "CREATE TABLE public.a (); CREATE SCHEMA o; CREATE VIEW o.v AS SELECT count(*) FROM public.a");

            List<Outcome> outcomes = run(options(), live.request(module()), other.request(module("billing")));

            Run.is(NOT_REACHED, outcomes.get(0));
            assertThat(Run.reason(outcomes.get(1), ErrorCode.CLEANUP_REFUSED)).contains("view o.v");
            assertThat(live.tables()).hasSize(3);
        }
    }

    @Test
    void productionIsEmptiedOnlyWhenItIsNamed() {
        live.execute(TABLES);
        TargetRequest production = LiveFixture.request(
                module(),
                new Target(new DirectAccess(live.settings()), Optional.of("prod-eu"), 10, Duration.ofSeconds(1)));

        assertThat(Run.reason(run(options(), production).get(0), ErrorCode.TARGET_PROTECTED))
                .contains("environment prod-eu")
                .contains("-Dmigration.database=" + live.name());
        assertThat(live.tables()).hasSize(3);

        CleanupOptions named = new CleanupOptions(false, List.of(live.name()), Confirmation.given());
        Run.is(CLEANED, run(named, production).get(0));
    }

    @Test
    void aDatabaseWithManyRowsIsEmptiedOnlyWhenItIsNamed() {
        live.execute(TABLES);
        TargetRequest big = LiveFixture.request(
                module(), new Target(new DirectAccess(live.settings()), Optional.of("dev"), 1, Duration.ofSeconds(1)));

        assertThat(Run.reason(run(options(), big).get(0), ErrorCode.TARGET_PROTECTED))
                .contains("it has 3 tables, 2 rows, more than <target><maxRows> of 1");
        assertThat(live.tables()).hasSize(3);
    }

    @Test
    void aReplicaOrReadOnlyDatabaseIsRefused() {
        live.execute(TABLES).execute("ALTER DATABASE " + live.name() + " SET default_transaction_read_only = on");

        assertThat(Run.reason(clean(module()), ErrorCode.PREFLIGHT_FAILED)).contains("transactions are read-only");
    }

    private ModuleFixture module() {
        return module("shop");
    }

    private ModuleFixture module(String name) {
        return ModuleFixture.in(folder.resolve(name)).schema("CREATE TABLE t ();");
    }

    private Outcome clean(ModuleFixture module) {
        return clean(live.request(module));
    }

    private static Outcome clean(TargetRequest request) {
        return run(options(), request).get(0);
    }

    private static CleanupOptions options() {
        return new CleanupOptions(false, List.of(), Confirmation.given());
    }

    private static List<Outcome> run(CleanupOptions options, TargetRequest... requests) {
        Crew crew = new Crew(new JpaLoaders(), Transcript::listener, 2);
        return Transcript.of(new CleanTargets(crew, PreflightOptions.usual()).run(List.of(requests), options));
    }
}
