/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.declaration.jooq;

import static java.util.stream.Collectors.joining;

import io.github.migrationmaven.declaration.jpa.JpaFixture;
import io.github.migrationmaven.declaration.loading.ModulePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes classes as jOOQ's generator does, reduced to what all versions from 3.14 on understand, and compiles them
 * against one of these.
 */
public final class JooqFixture {

    /** The system property that names the folder with a folder for each version of jOOQ. */
    private static final String VERSIONS = "migration.test.jooqVersions";

    /** The version that reads catalogs, which has the newest form of generated classes. */
    public static final String NEWEST = "3.19.39";

    private final String version;
    private final List<String> sources = new ArrayList<>();
    private final List<String> schemas = new ArrayList<>();

    private JooqFixture(String version) {
        this.version = version;
    }

    public static JooqFixture of(String version) {
        return new JooqFixture(version);
    }

    /** A schema with these tables, each the name of a class in {@code demo}. */
    public JooqFixture schema(String type, String name, String... tables) {
        schemas.add(type + "." + "INSTANCE");
        sources.add("""
                package demo;
                public class %s extends org.jooq.impl.SchemaImpl {
                    public static final %s INSTANCE = new %s();
                    private %s() { super(org.jooq.impl.DSL.name("%s"), null); }
                    @Override public java.util.List<org.jooq.Table<?>> getTables() { return java.util.List.of(%s); }
                    @Override public org.jooq.Catalog getCatalog() { return DefaultCatalog.DEFAULT_CATALOG; }
                    @Override public java.util.List<org.jooq.Sequence<?>> getSequences() { return java.util.List.of(); }
                }
                """.formatted(
                        type,
                        type,
                        type,
                        type,
                        name,
                        Stream.of(tables).map(table -> table + ".INSTANCE").collect(joining(", "))));
        return this;
    }

    public JooqFixture enumeration(String type, String schema, String name, String... constants) {
        sources.add("""
                package demo;
                public enum %s implements org.jooq.EnumType {
                    %s;
                    private final String literal;
                    %s(String literal) { this.literal = literal; }
                    @Override public org.jooq.Schema getSchema() { return %s.INSTANCE; }
                    @Override public String getName() { return "%s"; }
                    @Override public String getLiteral() { return literal; }
                }
                """.formatted(type, String.join(", ", constants), type, schema, name));
        return this;
    }

    /** @param members fields and keys as the generator writes them; {@code UNIQUE_KEYS} is the method of unique keys */
    public JooqFixture table(String type, String schema, String name, String members) {
        return relation(type, schema, name, "table()", members);
    }

    /** @param query what {@code TableOptions.view} is given, as Java */
    public JooqFixture view(String type, String schema, String name, String query, String members) {
        return relation(type, schema, name, "view(" + query + ")", members);
    }

    private JooqFixture relation(String type, String schema, String name, String options, String members) {
        sources.add("""
                package demo;
                import org.jooq.*;
                import org.jooq.Record;
                import org.jooq.impl.Internal;
                import org.jooq.impl.*;
                import java.util.List;
                public class %s extends TableImpl<Record> {
                    public static final %s INSTANCE = new %s();
                    private %s() {
                        super(DSL.name("%s"), null, null, null, DSL.comment(""), TableOptions.%s);
                    }
                    @Override public Schema getSchema() { return %s.INSTANCE; }
                    %s
                }
                """.formatted(
                        type,
                        type,
                        type,
                        type,
                        name,
                        options,
                        schema,
                        members.replace("UNIQUE_KEYS", version.startsWith("3.14.") ? "getKeys" : "getUniqueKeys")));
        return this;
    }

    /** Compiles all classes, with a catalog of all schemas, and returns what a module asks for that names it. */
    public JooqRequest request(Path classes) {
        sources.add("""
                package demo;
                public class DefaultCatalog extends org.jooq.impl.CatalogImpl {
                    public static final DefaultCatalog DEFAULT_CATALOG = new DefaultCatalog();
                    private DefaultCatalog() { super(""); }
                    @Override public java.util.List<org.jooq.Schema> getSchemas() { return java.util.List.of(%s); }
                }
                """.formatted(String.join(", ", schemas)));
        JpaFixture.compile(classes, jars(version), sources.toArray(String[]::new));
        return request(classes, "demo.DefaultCatalog");
    }

    /** What a module asks for that names this class. */
    public JooqRequest request(Path classes, String name) {
        List<Path> classPath = new ArrayList<>(List.of(classes));
        classPath.addAll(jars(version));
        return new JooqRequest(List.of(name), new ModulePath(List.of(classes), classPath, List.of()));
    }

    private static List<Path> jars(String version) {
        String folder = System.getProperty(VERSIONS);
        if (folder == null) {
            throw new IllegalStateException(
                    "System property " + VERSIONS + " is not set: run the tests through Maven.");
        }
        return Stream.of(version, "common")
                .map(name -> Path.of(folder).resolve(name))
                .flatMap(JooqFixture::list)
                .toList();
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
