/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import io.github.migrationmaven.ConnectionSettings;
import io.github.migrationmaven.declaration.DeclarationRequest;
import io.github.migrationmaven.declaration.EntityOptions;
import io.github.migrationmaven.declaration.jooq.JooqFixture;
import io.github.migrationmaven.declaration.jooq.JooqRequest;
import io.github.migrationmaven.declaration.jpa.JpaFixture;
import io.github.migrationmaven.declaration.jpa.JpaProvider;
import io.github.migrationmaven.declaration.jpa.JpaRequest;
import io.github.migrationmaven.flyway.FlywaySettings;
import io.github.migrationmaven.model.Scope;
import io.github.migrationmaven.safety.DecisionText;
import io.github.migrationmaven.scratch.ScratchServer;
import io.github.migrationmaven.testing.ScratchForTests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A module's folder, laid out as Maven does it; each method adds to it and returns it. */
final class ModuleFixture {

    private static final String MIGRATIONS = "src/main/resources/db/migration";
    private static final String OUTPUT = "target/classes/db/migration";
    private static final String SCHEMA = "src/main/schema";

    private final Path folder;
    private final List<DecisionText> decisions = new ArrayList<>();
    private Optional<JpaRequest> jpa = Optional.empty();
    private Optional<JooqRequest> jooq = Optional.empty();
    private Optional<ConnectionSettings> model = Optional.empty();
    private UnaryOperator<FlywaySettings> flyway = UnaryOperator.identity();
    private Optional<Path> output = Optional.empty();
    private Scope scope = Scope.everything();
    private EntityOptions entityOptions = EntityOptions.usual();
    private ScratchSupply scratch = ScratchForTests::server;

    private ModuleFixture(Path folder) {
        this.folder = folder;
    }

    /** A module named as the last part of the path, which need not exist. */
    static ModuleFixture in(Path folder) {
        return new ModuleFixture(folder.toAbsolutePath());
    }

    Path folder() {
        return folder;
    }

    Path migrations() {
        return folder.resolve(MIGRATIONS);
    }

    String name() {
        return folder.getFileName().toString();
    }

    ModuleFixture migration(String file, String sql) {
        return file(MIGRATIONS + "/" + file, sql);
    }

    /** The SQL declaration in one file, in place of what it said before. */
    ModuleFixture schema(String sql) {
        return file(SCHEMA + "/schema.sql", sql);
    }

    ModuleFixture file(String path, String text) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Entities in place of those that were there, compiled; the module has all of Hibernate on its class path. */
    ModuleFixture entities(String... sources) {
        return entities(List.of(), sources);
    }

    /** The same, beside the compiled classes of other modules. */
    ModuleFixture entities(List<Path> neighbours, String... sources) {
        Path classes = folder.resolve("target/classes");
        remove(classes);
        JpaFixture.compile(classes, neighbours, sources);
        jpa = Optional.of(JpaFixture.request(classes, neighbours, JpaFixture.jars()));
        return this;
    }

    /** All entities for a provider, compiled against it; the module has it on its class path. */
    ModuleFixture entities(JpaProvider provider) {
        Path classes = folder.resolve("target/classes");
        JpaFixture.compileWith(provider.jars(), classes, provider.sources());
        jpa = Optional.of(JpaFixture.request(classes, List.of(), provider.jars()));
        return this;
    }

    /** Classes of jOOQ, compiled into the module. */
    ModuleFixture jooq(JooqFixture classes) {
        jooq = Optional.of(classes.request(folder.resolve("target/jooq")));
        return this;
    }

    /** A database that is the declaration. */
    ModuleFixture model(ConnectionSettings database) {
        model = Optional.of(database);
        return this;
    }

    ModuleFixture flyway(UnaryOperator<FlywaySettings> change) {
        flyway = change;
        return this;
    }

    /** From here on a compatible type counts. */
    ModuleFixture strictTypes() {
        entityOptions = entityOptions.strict(true);
        return this;
    }

    ModuleFixture entityOptions(EntityOptions other) {
        entityOptions = other;
        return this;
    }

    ModuleFixture scope(Scope other) {
        scope = other;
        return this;
    }

    ModuleFixture scratch(ScratchServer server) {
        scratch = () -> server;
        return this;
    }

    ModuleFixture scratch(ScratchSupply supply) {
        scratch = supply;
        return this;
    }

    /** A decision as the command line gives it. */
    ModuleFixture allow(String text) {
        decisions.add(new DecisionText(text, "migration.allow"));
        return this;
    }

    /** Gives the module an output, with its migrations copied as a build does it. */
    ModuleFixture built() {
        migrationTexts().forEach((name, text) -> file(OUTPUT + "/" + name, text));
        return builtAlready();
    }

    /** Gives the module the output that is there, if any. */
    ModuleFixture builtAlready() {
        output = Optional.of(folder.resolve(OUTPUT)).filter(Files::isDirectory);
        return this;
    }

    ModuleRequest request() {
        FlywaySettings settings = FlywaySettings.of(migrations());
        return new ModuleRequest(
                name(),
                new ModuleRequest.Folders(folder, migrations(), output, folder.resolve(SCHEMA + "/declared.catalog")),
                flyway.apply(settings.with(settings.locations().orMissing())),
                new DeclarationRequest(existing(SCHEMA + "/before"), jpa, jooq, existing(SCHEMA), model, entityOptions),
                scope,
                decisions,
                scratch);
    }

    private List<Path> existing(String path) {
        return Stream.of(folder.resolve(path)).filter(Files::isDirectory).toList();
    }

    /** The names and texts of all migrations. */
    Map<String, String> migrationTexts() {
        return texts(migrations());
    }

    String migrationText(String file) {
        return read(migrations().resolve(file));
    }

    /** Every file of the module with its content, apart from the plugin's own folder. */
    Map<String, String> files() {
        Map<String, String> all = texts(folder);
        all.keySet().removeIf(path -> path.startsWith(".migration"));
        return all;
    }

    private static Map<String, String> texts(Path root) {
        Map<String, String> texts = new TreeMap<>();
        if (Files.isDirectory(root)) {
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(Files::isRegularFile)
                        .forEach(file ->
                                texts.put(root.relativize(file).toString().replace('\\', '/'), read(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return texts;
    }

    /** Classes are files too, and this charset has a letter for every byte. */
    private static String read(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            boolean binary = file.toString().endsWith(".class");
            return new String(bytes, binary ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path root) {
        if (Files.isDirectory(root)) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file :
                        files.sorted((one, other) -> other.compareTo(one)).toList()) {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
