/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import static io.github.migrationmaven.flow.MigrationSituations.ITEM;
import static io.github.migrationmaven.flow.MigrationSituations.failure;
import static io.github.migrationmaven.flow.MigrationSituations.generating;
import static io.github.migrationmaven.flow.MigrationSituations.shop;
import static io.github.migrationmaven.flow.MigrationSituations.verifying;

import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.report.Failure;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What can be wrong with a declaration. */
final class DeclarationSituations {

    private static final String ENTITY = """
            package demo;
            import jakarta.persistence.*;
            @Entity public class Item {
                @Id Long id;
                %s
            }
            """;

    private DeclarationSituations() {}

    static List<Situation> all() {
        return List.of(
                verifying(
                        "declaration-statement",
                        "schema.sql, line 3",
                        "shows the line",
                        shop -> shop.schema(ITEM + "CREATE VIEW v AS\n  SELECT id, nmae FROM item;\n")),
                verifying(
                        "declaration-order",
                        "schema.sql, line 1",
                        "Something does not exist",
                        shop -> shop.schema("CREATE VIEW v AS SELECT id FROM item;\n" + ITEM)),
                verifying(
                        "declaration-twice",
                        "schema.sql, line 2",
                        "Something exists already",
                        shop -> shop.schema(ITEM + ITEM)),
                verifying(
                        "declaration-extension",
                        "schema.sql, line 2",
                        "An extension is not available",
                        shop -> shop.schema(ITEM + "CREATE EXTENSION postgis;\n")),
                new Situation("declaration-encoding", "schema.sql, line 1", "A file is encoded in UTF-8", folder -> {
                    ModuleFixture shop = shop(folder);
                    Path file = shop.folder().resolve("src/main/schema/schema.sql");
                    Files.write(file, "COMMENT ON TABLE item IS 'Größe';\n".getBytes(StandardCharsets.ISO_8859_1));
                    return failure(new Run().verify(shop));
                }),
                verifying(
                        "declaration-psql",
                        "schema.sql, line 2",
                        "Commands of psql",
                        shop -> shop.schema(ITEM + "\\connect other\n")),
                verifying(
                        "declaration-open-transaction",
                        "schema.sql",
                        "a transaction that a\nfile begins it has to end",
                        shop -> shop.schema("BEGIN;\n" + ITEM)),
                verifying(
                        "declaration-unfinished-string",
                        "schema.sql, line 2",
                        "A quotation mark is not closed",
                        shop -> shop.schema(ITEM + "SELECT 'half;\n")),
                verifying("declaration-nothing", "Module shop", "nothing says what", shop -> shop.schema("-- later\n")),
                verifying(
                        "entities-mapped-by",
                        "demo.Item.parts",
                        "A mapping contradicts itself",
                        shop -> shop.schema("")
                                .entities(ENTITY.formatted(
                                        "@OneToMany(mappedBy = \"whole\") java.util.List<Item> parts;"))),
                verifying(
                        "declaration-timeout",
                        "schema.sql, line 2",
                        "It did not end in time",
                        shop -> shop.schema(ITEM + "SELECT pg_sleep(600);\n")
                                .flyway(flyway -> flyway.with(flyway.execution().withTimeout(Duration.ofSeconds(2))))),
                verifying(
                        "entities-type",
                        "table item",
                        "A type or schema does not exist",
                        shop -> shop.schema("")
                                .entities(ENTITY.formatted("@Column(columnDefinition = \"geometry\") String place;"))),
                verifying(
                        "entities-association",
                        "demo.Item.owner",
                        "An association targets something that is not an entity",
                        shop -> shop.schema("")
                                .entities(
                                        ENTITY.formatted("@ManyToOne Person owner;"),
                                        "package demo; public class Person { Long id; }")),
                verifying(
                        "drift",
                        "column public.item.note",
                        "One of the two is right, and it need not be the declaration",
                        shop -> shop.schema("").entities(ENTITY.formatted("@Column(length = 40) String note;"))),
                generating(
                        "mapping-blocked",
                        "column public.item.code",
                        "NOT NULL and has no default",
                        shop -> shop.migration("V2__code.sql", "ALTER TABLE item ADD code text NOT NULL;\n")
                                .schema("")
                                .entities(ENTITY.formatted("String note;"))),
                verifying(
                        "declared-catalog-damaged",
                        "declared.catalog, line 1",
                        "a merge left conflict markers",
                        shop -> shop.schema("")
                                .entities(ENTITY.formatted("String note;"))
                                .file("src/main/schema/declared.catalog", "<<<<<<< ours\n")),
                new Situation(
                        "diff-no-schema",
                        "missing.sql",
                        "`migration.from` or `migration.to`",
                        folder -> thrown(
                                () -> SchemaOrigin.of("missing.sql", Files.createDirectories(folder.resolve("shop"))))),
                new Situation(
                        "diff-address",
                        "jdbc:postgresql://",
                        "`migration.from` or `migration.to`",
                        folder -> thrown(() -> SchemaOrigin.of("jdbc:postgresql://me:secret@localhost/shop", folder))));
    }

    static Failure thrown(Throwing work) throws Exception {
        try {
            work.run();
        } catch (MigrationException e) {
            return Failure.of(e);
        }
        throw new AssertionError("It went well.");
    }

    interface Throwing {

        Object run() throws Exception;
    }
}
