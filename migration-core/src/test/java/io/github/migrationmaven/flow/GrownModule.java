/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationmaven.declaration.jpa.JpaFixture;
import io.github.migrationmaven.flyway.FlywaySettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A module of {@code it/grown}, copied into a folder of its own, with entities that may be changed there. */
final class GrownModule {

    private static final Path REACTOR = Path.of("..", "it", "grown");
    private static final String MIGRATIONS = "src/main/resources/db/migration";

    private final ModuleFixture module;
    private final Path common;
    private final Map<String, String> sources;

    private GrownModule(Path folder, String name) {
        module = ModuleFixture.in(folder.resolve(name));
        common = JpaFixture.compile(
                folder.resolve("common"),
                List.of(),
                texts(sources("common")).values().toArray(String[]::new));
        sources = texts(sources(name));
        texts(REACTOR.resolve(name).resolve(MIGRATIONS)).forEach(module::migration);
        compile();
    }

    /** Freight bookings, in the schema public. */
    static GrownModule booking(Path folder) {
        return new GrownModule(folder, "booking");
    }

    /** Invoices, in a schema that Flyway makes. */
    static GrownModule billing(Path folder) {
        GrownModule billing = new GrownModule(folder, "billing");
        billing.module.flyway(settings -> settings.with(FlywaySettings.Schemas.of("billing-core")));
        return billing;
    }

    ModuleFixture module() {
        return module;
    }

    /** Replaces a part of an entity, which has to be there, and compiles all anew. */
    GrownModule change(String entity, String from, String to) {
        String file = entity + ".java";
        assertThat(sources).containsKey(file);
        assertThat(sources.get(file)).containsOnlyOnce(from);
        return with(entity, sources.get(file).replace(from, to));
    }

    /** Adds an entity, or puts another one in place of the one of this name, and compiles all anew. */
    GrownModule with(String entity, String text) {
        sources.put(entity + ".java", text);
        compile();
        return this;
    }

    private void compile() {
        module.entities(List.of(common), sources.values().toArray(String[]::new));
    }

    private static Path sources(String module) {
        return REACTOR.resolve(module)
                .resolve("src/main/java/com/example/freight")
                .resolve(module);
    }

    /** The files of a folder by name. Spring's own classes are not on the class path of the tests. */
    private static Map<String, String> texts(Path folder) {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> !each.toString().endsWith("Application.java"))
                    .toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
