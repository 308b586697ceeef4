/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationmaven.MigrationNaming;
import io.github.migrationmaven.Progress;
import io.github.migrationmaven.declaration.DeclarationRequest;
import io.github.migrationmaven.declaration.jpa.JpaLoaders;
import io.github.migrationmaven.declaration.jpa.JpaRequest;
import io.github.migrationmaven.declaration.loading.IsolatedLoader;
import io.github.migrationmaven.declaration.loading.ModulePath;
import io.github.migrationmaven.flow.cache.OutcomeCache;
import io.github.migrationmaven.flyway.FlywaySettings;
import io.github.migrationmaven.flyway.Placeholders;
import io.github.migrationmaven.model.Scope;
import io.github.migrationmaven.report.Findings;
import io.github.migrationmaven.safety.DecisionText;
import io.github.migrationmaven.scratch.ScratchServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each input of an outcome, changed one after the other; no database is needed to see what is looked up. */
class KnownModuleTest {

    private static final Findings FINDINGS = new Findings(List.of(), List.of(), List.of(), List.of("as before"));
    private static final RunOptions OPTIONS = Run.OPTIONS;
    private static final String MIGRATION = "src/main/resources/db/migration/V1__a.sql";

    /** The names of what changes add. */
    private static final Pattern ADDED =
            Pattern.compile("[aA]dded|V1__a[.]sql[.]conf|V1__A[.]sql|accepted|hibernate[.]properties");

    private static final List<String> LOOKED_FOR =
            List.of("shop/Order.class", "shop/Added.class", "shop/Base.class", "hibernate.properties");

    @TempDir
    Path temporary;

    private final JpaLoaders loaders = new JpaLoaders();

    private final List<String> warnings = new ArrayList<>();
    private Path module;
    private Path jar;
    private Path tool;

    /** All that an outcome depends on, in a form in which each part can be changed. */
    private record Inputs(String goal, ModuleRequest request, RunOptions options) {

        Inputs with(FlywaySettings flyway) {
            return with(flyway, request.declaration());
        }

        Inputs with(DeclarationRequest declaration) {
            return with(request.flyway(), declaration);
        }

        Inputs with(JpaRequest jpa) {
            DeclarationRequest declaration = request.declaration();
            return with(new DeclarationRequest(declaration.before(), Optional.of(jpa), declaration.sql()));
        }

        Inputs with(FlywaySettings flyway, DeclarationRequest declaration) {
            return with(new ModuleRequest(
                    request.name(),
                    request.folders(),
                    flyway,
                    declaration,
                    request.scope(),
                    request.decisions(),
                    request.scratch()));
        }

        Inputs with(ModuleRequest other) {
            return new Inputs(goal, other, options);
        }

        Inputs with(RunOptions other) {
            return new Inputs(goal, request, other);
        }

        JpaRequest jpa() {
            return request.declaration().jpa().orElseThrow();
        }
    }

    /** What is done to the files, or to the configuration. */
    private record Change(String what, FileChange files, UnaryOperator<Inputs> inputs) {

        @Override
        public String toString() {
            return what;
        }
    }

    @FunctionalInterface
    private interface FileChange {
        void in(KnownModuleTest test) throws IOException;
    }

    @AfterEach
    void closeLoaders() {
        loaders.close();
    }

    @BeforeEach
    void makeModule() throws IOException {
        module = temporary.resolve("orders");
        write(MIGRATION, "CREATE TABLE a (id int);");
        write("src/main/resources/db/migration/V2__b.sql", "CREATE TABLE b (id int);");
        write("src/main/resources/db/migration/V2__b.sql.conf", "executeInTransaction=true");
        write("src/main/resources/db/migration/sub/R__view.sql", "CREATE OR REPLACE VIEW v AS SELECT 1;");
        write("src/main/resources/db/callback/beforeMigrate.sql", "SELECT 1;");
        write("src/main/schema/before/types.sql", "CREATE TYPE t AS ENUM ('a');");
        write("src/main/schema/schema.sql", "CREATE TABLE a (id int);");
        write("src/main/schema/declared.catalog", "table public.a");
        write("target/classes/shop/Order.class", "class");
        write("target/classes/META-INF/orm.xml", "<orm/>");
        write("target/classes/db/migration/V1__a.sql", "CREATE TABLE a (id int);");
        write("common/classes/shop/Base.class", "class");
        jar = write("hibernate.jar", "jar");
        write("driver.jar", "jar");
        tool = write("plugin.jar", "jar");
    }

    @Test
    void what_is_in_step_and_has_not_changed_is_known() {
        keep(inputs());
        assertThat(find(inputs())).contains(FINDINGS);
        assertThat(warnings).isEmpty();
    }

    @Test
    void time_alone_changes_nothing() throws IOException {
        keep(inputs());
        Files.setLastModifiedTime(jar, FileTime.fromMillis(1));
        Files.setLastModifiedTime(file(MIGRATION), FileTime.fromMillis(1));
        assertThat(find(inputs().with(at(LocalDateTime.of(2030, 1, 1, 0, 0))))).contains(FINDINGS);
    }

    @Test
    void files_of_the_output_that_nobody_looks_for_change_nothing() throws IOException {
        keep(inputs());
        write("target/classes/shop/OrderService.class", "added");
        write("target/classes/templates/order.html", "added");
        write("common/classes/shop/Text.class", "added");
        assertThat(find(inputs())).contains(FINDINGS);
    }

    @Test
    void a_class_that_is_looked_for_while_it_is_looked_at_is_not_missed() throws IOException {
        KnownModule known = known(inputs());
        known.findings();
        write("target/classes/shop/Order.class", "other");
        look();
        known.keep(FINDINGS);
        assertThat(find(inputs())).isEmpty();
    }

    @Test
    void a_folder_that_is_looked_for_stands_for_what_lies_in_it() throws IOException {
        try (IsolatedLoader loader = loader()) {
            loader.getResource("mail/");
        }
        keep(inputs());
        write("target/classes/mail/layout/Page.class", "added");
        assertThat(find(inputs())).isEmpty();
    }

    @Test
    void stamps_of_a_build_change_nothing() throws IOException {
        write("target/classes/git.properties", "git.build.time=1");
        write("target/classes/META-INF/build-info.properties", "build.time=1");
        keep(inputs());
        write("target/classes/git.properties", "git.build.time=2");
        write("target/classes/META-INF/build-info.properties", "build.time=2");
        assertThat(find(inputs())).contains(FINDINGS);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void another_input_is_another_outcome(Change change) throws IOException {
        keep(inputs());
        change.files().in(this);
        assertThat(find(change.inputs().apply(inputs()))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void a_change_that_is_taken_back_leads_to_the_outcome_before(Change change) throws IOException {
        keep(inputs());
        change.files().in(this);
        makeModule();
        removeAdded();
        assertThat(find(inputs())).contains(FINDINGS);
    }

    static Stream<Change> changes() {
        return Stream.of(files(), declarations(), settings(), options()).flatMap(List::stream);
    }

    private static List<Change> files() {
        return List.of(
                file("a migration", MIGRATION),
                file("a migration's .conf", "src/main/resources/db/migration/V2__b.sql.conf"),
                file("a repeatable migration in a folder", "src/main/resources/db/migration/sub/R__view.sql"),
                file("a new migration", "src/main/resources/db/migration/V3__added.sql"),
                file("a new .conf", "src/main/resources/db/migration/V1__a.sql.conf"),
                gone("a migration that is gone", MIGRATION),
                renamed("a migration's name", MIGRATION, "src/main/resources/db/migration/V1__added.sql"),
                renamed("the case of a name", MIGRATION, "src/main/resources/db/migration/V1__A.sql"),
                file("a callback", "src/main/resources/db/callback/beforeMigrate.sql"),
                file("a new callback", "src/main/resources/db/callback/added.sql"),
                file("SQL of the declaration", "src/main/schema/schema.sql"),
                file("new SQL of the declaration", "src/main/schema/added.sql"),
                file("SQL before the entities", "src/main/schema/before/types.sql"),
                file("declared.catalog", "src/main/schema/declared.catalog"),
                gone("declared.catalog that is gone", "src/main/schema/declared.catalog"),
                file("accepted differences", "src/main/schema/migration-accepted.yaml"),
                file("a class", "target/classes/shop/Order.class"),
                file("a file that was looked for in vain", "target/classes/shop/Added.class"),
                written("a new entity", "target/classes/shop/Other_Added.class", "..Ljakarta/persistence/Entity;.."),
                written("a new converter", "common/classes/Added.class", "..Ljakarta/persistence/Converter;.."),
                file("a Java migration", "target/classes/V3__added.class"),
                file("a mapping file", "target/classes/META-INF/orm.xml"),
                file("the provider's properties", "target/classes/hibernate.properties"),
                file("a class of another module", "common/classes/shop/Base.class"),
                file("a migration in the output", "target/classes/db/migration/V1__a.sql"),
                file("a jar", "hibernate.jar"),
                gone("a jar that is gone", "hibernate.jar"),
                sameSizeAndTime("a jar of the same size and time", "hibernate.jar"),
                sameSizeAndTime("a migration of the same size and time", MIGRATION),
                file("the plugin", "plugin.jar"));
    }

    private static List<Change> declarations() {
        return List.of(
                inputs("the order of the class path", it -> it.with(reversed(it.jpa()))),
                inputs(
                        "an entity by name",
                        it -> it.with(new JpaRequest(
                                it.jpa().classesDirectories(),
                                it.jpa().classPath(),
                                it.jpa().reactorOutputs(),
                                List.of("shop.Other"),
                                it.jpa().provider(),
                                it.jpa().properties()))),
                inputs(
                        "the provider",
                        it -> it.with(new JpaRequest(
                                it.jpa().classesDirectories(),
                                it.jpa().classPath(),
                                it.jpa().reactorOutputs(),
                                it.jpa().entities(),
                                Optional.of("other.Provider"),
                                it.jpa().properties()))),
                inputs(
                        "a property of the provider",
                        it -> it.with(new JpaRequest(
                                it.jpa().classesDirectories(),
                                it.jpa().classPath(),
                                it.jpa().reactorOutputs(),
                                it.jpa().entities(),
                                it.jpa().provider(),
                                Map.of("hibernate.default_schema", "other")))),
                inputs(
                        "no entities",
                        it -> it.with(new DeclarationRequest(
                                it.request().declaration().before(),
                                Optional.empty(),
                                it.request().declaration().sql()))),
                inputs(
                        "no SQL before",
                        it -> it.with(new DeclarationRequest(
                                List.of(),
                                it.request().declaration().jpa(),
                                it.request().declaration().sql()))),
                inputs(
                        "no SQL",
                        it -> it.with(new DeclarationRequest(
                                it.request().declaration().before(),
                                it.request().declaration().jpa(),
                                List.of()))));
    }

    private static List<Change> settings() {
        return List.of(
                flyway("a schema", it -> it.with(FlywaySettings.Schemas.of("other"))),
                flyway(
                        "the default schema",
                        it -> it.with(new FlywaySettings.Schemas(
                                List.of(), Optional.of("other"), true, "flyway_schema_history"))),
                flyway(
                        "createSchemas",
                        it -> it.with(new FlywaySettings.Schemas(
                                List.of(), Optional.empty(), false, "flyway_schema_history"))),
                flyway(
                        "the history table",
                        it -> it.with(new FlywaySettings.Schemas(List.of(), Optional.empty(), true, "other"))),
                flyway("a placeholder", it -> it.with(Placeholders.of(Map.of("owner", "other")))),
                flyway("no placeholders", it -> it.with(Placeholders.none())),
                flyway("the marks of placeholders", it -> it.with(new Placeholders(Map.of(), true, "#[", "]"))),
                flyway("names of files", it -> it.with(new MigrationNaming("M", "R", "B", "__", List.of(".sql")))),
                flyway("the encoding", it -> it.with(it.execution().withEncoding(StandardCharsets.ISO_8859_1))),
                flyway("mixed", it -> it.with(it.execution().withMixed(true))),
                flyway("group", it -> it.with(it.execution().withGroup(true))),
                flyway("outOfOrder", it -> it.with(it.execution().withOutOfOrder(true))),
                flyway("the timeout", it -> it.with(it.execution().withTimeout(Duration.ofSeconds(1)))),
                flyway(
                        "locations that must be there",
                        it -> it.with(FlywaySettings.Locations.of(it.locations().migrations()))));
    }

    private static List<Change> options() {
        return List.of(
                inputs("the goal", it -> new Inputs("verify", it.request(), it.options())),
                inputs(
                        "the scope",
                        it -> it.with(request(
                                it.request(),
                                "orders",
                                new Scope(List.of("shop"), List.of(), List.of()),
                                List.of(),
                                server("17.11.0")))),
                inputs(
                        "the name",
                        it -> it.with(
                                request(it.request(), "other", Scope.everything(), List.of(), server("17.11.0")))),
                inputs(
                        "a decision",
                        it -> it.with(request(
                                it.request(),
                                "orders",
                                Scope.everything(),
                                List.of(new DecisionText("drop:a", "migration.allow")),
                                server("17.11.0")))),
                inputs(
                        "the version of PostgreSQL",
                        it -> it.with(
                                request(it.request(), "orders", Scope.everything(), List.of(), server("17.10.0")))),
                inputs(
                        "a dry run",
                        it -> it.with(
                                new RunOptions(true, false, "a", ReferenceRows.REFUSE, List.of(), OPTIONS.now()))),
                inputs(
                        "reference rows",
                        it -> it.with(new RunOptions(
                                false, false, OPTIONS.description(), ReferenceRows.CARRY, List.of(), OPTIONS.now()))),
                inputs(
                        "what is left behind",
                        it -> it.with(new RunOptions(
                                false,
                                false,
                                OPTIONS.description(),
                                ReferenceRows.REFUSE,
                                List.of("a"),
                                OPTIONS.now()))));
    }

    @ParameterizedTest
    @MethodSource("reaching")
    void sql_that_reads_more_than_itself_is_never_known(String sql) throws IOException {
        write("src/main/resources/db/migration/V3__added.sql", sql);
        keep(inputs());
        assertThat(find(inputs())).isEmpty();
    }

    static Stream<String> reaching() {
        return Stream.of(
                "COPY a FROM '/tmp/a.csv';",
                "copy a (id)\n  from program 'ls';",
                "SELECT pg_read_file('/etc/hostname');",
                "SELECT pg_catalog.pg_ls_dir('.');",
                "SELECT lo_import('/tmp/a');",
                "IMPORT FOREIGN SCHEMA x FROM SERVER s INTO y;",
                "SELECT * FROM dblink('dbname=x', 'SELECT 1') AS t(a int);",
                "INSERT INTO a VALUES ('${flyway:timestamp}');",
                "INSERT INTO a VALUES ('${flyway:workingDirectory}');");
    }

    @Test
    void rows_that_stand_in_the_file_itself_are_no_reason_to_forget() throws IOException {
        write("src/main/resources/db/migration/V3__added.sql", "COPY a FROM stdin;\n1\n\\.\n");
        keep(inputs());
        assertThat(find(inputs())).contains(FINDINGS);
    }

    @Test
    void a_server_of_which_nothing_is_known_makes_no_key() {
        Inputs inputs = inputs();
        Inputs other = inputs.with(
                request(inputs.request(), "orders", Scope.everything(), List.of(), KnownModuleTest::noServer));
        keep(other);
        assertThat(find(other)).isEmpty();
    }

    @Test
    void what_changes_while_it_is_looked_at_is_not_kept() throws IOException {
        KnownModule known = known(inputs());
        known.findings();
        write(MIGRATION, "CREATE TABLE other (id int);");
        known.keep(FINDINGS);
        assertThat(find(inputs())).isEmpty();
        write(MIGRATION, "CREATE TABLE a (id int);");
        assertThat(find(inputs())).isEmpty();
    }

    private Inputs inputs() {
        Path classes = file("target/classes");
        Path other = file("common/classes");
        FlywaySettings.Locations locations = new FlywaySettings.Locations(
                List.of(file("src/main/resources/db/migration")),
                List.of(file("src/main/resources/db/callback")),
                List.of(classes),
                true);
        ModuleRequest request = new ModuleRequest(
                "orders",
                new ModuleRequest.Folders(
                        module,
                        file("src/main/resources/db/migration"),
                        Optional.of(file("target/classes/db/migration")),
                        file("src/main/schema/declared.catalog")),
                FlywaySettings.of().with(locations),
                new DeclarationRequest(
                        List.of(file("src/main/schema/before")),
                        Optional.of(new JpaRequest(
                                List.of(classes),
                                List.of(classes, other, jar, file("driver.jar")),
                                List.of(other),
                                List.of(),
                                Optional.empty(),
                                Map.of())),
                        List.of(file("src/main/schema"))),
                Scope.everything(),
                List.of(),
                server("17.11.0"));
        return new Inputs("generate", request, OPTIONS);
    }

    /** As a run does it, in which a provider looks for some classes and files. */
    private void keep(Inputs inputs) {
        KnownModule known = known(inputs);
        known.findings();
        look();
        known.keep(FINDINGS);
    }

    private void look() {
        try (IsolatedLoader loader = loader()) {
            LOOKED_FOR.forEach(loader::getResource);
        }
    }

    private Optional<Findings> find(Inputs inputs) {
        return known(inputs).findings();
    }

    private IsolatedLoader loader() {
        JpaRequest jpa = inputs().jpa();
        return loaders.shared()
                .loaderFor(new ModulePath(jpa.classesDirectories(), jpa.classPath(), jpa.reactorOutputs()));
    }

    /** As a run of its own sees it. */
    private KnownModule known(Inputs inputs) {
        OutcomeCache cache = OutcomeCache.in(temporary.resolve("cache"), List.of(tool), warnings::add);
        Crew crew = new Crew(loaders, name -> Progress.silent(), 1, cache);
        return KnownModule.of(crew, inputs.goal(), inputs.request(), Optional.of(inputs.options()));
    }

    private Path file(String path) {
        return (path.endsWith(".jar") || path.startsWith("common") ? temporary : module).resolve(path);
    }

    private Path write(String path, String text) throws IOException {
        Path file = file(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private void removeAdded() throws IOException {
        for (Path added : List.copyOf(added())) {
            Files.delete(added);
        }
    }

    private List<Path> added() throws IOException {
        try (Stream<Path> files = Files.walk(temporary)) {
            return files.filter(file -> ADDED.matcher(file.toString()).find()).toList();
        }
    }

    private static ModuleRequest request(
            ModuleRequest like, String name, Scope scope, List<DecisionText> decisions, ScratchSupply scratch) {
        return new ModuleRequest(name, like.folders(), like.flyway(), like.declaration(), scope, decisions, scratch);
    }

    private static JpaRequest reversed(JpaRequest jpa) {
        List<Path> classPath = new ArrayList<>(jpa.classPath());
        Collections.reverse(classPath);
        return new JpaRequest(
                jpa.classesDirectories(),
                classPath,
                jpa.reactorOutputs(),
                jpa.entities(),
                jpa.provider(),
                jpa.properties());
    }

    private static RunOptions at(LocalDateTime now) {
        return new RunOptions(false, false, OPTIONS.description(), OPTIONS.referenceRows(), OPTIONS.leaveKept(), now);
    }

    private static ScratchServer noServer() {
        throw new IllegalStateException("Nobody needs a server to look something up.");
    }

    private static ScratchSupply server(String version) {
        return new ScratchSupply() {
            @Override
            public ScratchServer get() {
                return noServer();
            }

            @Override
            public List<?> inputs() {
                return List.of(version);
            }
        };
    }

    private static Change file(String what, String path) {
        return new Change(what, test -> test.write(path, "changed"), UnaryOperator.identity());
    }

    private static Change written(String what, String path, String text) {
        return new Change(what, test -> test.write(path, text), UnaryOperator.identity());
    }

    private static Change gone(String what, String path) {
        return new Change(what, test -> Files.delete(test.file(path)), UnaryOperator.identity());
    }

    private static Change renamed(String what, String path, String other) {
        return new Change(what, test -> Files.move(test.file(path), test.file(other)), UnaryOperator.identity());
    }

    private static Change sameSizeAndTime(String what, String path) {
        return new Change(
                what,
                test -> {
                    Path file = test.file(path);
                    FileTime time = Files.getLastModifiedTime(file);
                    String text = Files.readString(file);
                    Files.writeString(file, text.substring(0, text.length() - 1) + "#");
                    Files.setLastModifiedTime(file, time);
                },
                UnaryOperator.identity());
    }

    private static Change inputs(String what, UnaryOperator<Inputs> change) {
        return new Change(what, test -> {}, change);
    }

    private static Change flyway(String what, UnaryOperator<FlywaySettings> change) {
        return inputs(what, it -> it.with(change.apply(it.request().flyway())));
    }
}
