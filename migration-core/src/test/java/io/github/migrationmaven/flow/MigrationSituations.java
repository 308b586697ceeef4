/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import io.github.migrationmaven.report.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/** What can be wrong with migrations and with what they lead to. */
final class MigrationSituations {

    static final String ITEM = "CREATE TABLE item (id bigint PRIMARY KEY, note text);\n";

    private MigrationSituations() {}

    static List<Situation> all() {
        return List.of(
                verifying(
                        "replay-statement",
                        "V2__bad.sql, line 2",
                        "Correct the migration",
                        shop -> shop.migration("V2__bad.sql", "SELECT 1;\nALTER TABLE itme ADD price int;\n")),
                verifying(
                        "replay-placeholder",
                        "V2__owner.sql, line 1",
                        "A placeholder has no value",
                        shop -> shop.migration("V2__owner.sql", "COMMENT ON TABLE item IS '${team}';\n")),
                verifying(
                        "replay-extension",
                        "V2__map.sql, line 1",
                        "An extension is not available",
                        shop -> shop.migration("V2__map.sql", "CREATE EXTENSION postgis;\n")),
                verifying(
                        "replay-timeout",
                        "V2__wait.sql",
                        "It did not end in time",
                        shop -> shop.migration("V2__wait.sql", "SELECT pg_sleep(600);\n")
                                .flyway(flyway -> flyway.with(flyway.execution().withTimeout(Duration.ofSeconds(2))))),
                verifying(
                        "replay-new-label",
                        "V2__color.sql, line 3",
                        "A new label is used in the file that adds it",
                        shop -> shop.migration("V1.5__color.sql", "CREATE TYPE color AS ENUM ('red');\n")
                                .migration(
                                        "V2__color.sql",
                                        "ALTER TYPE color ADD VALUE 'green';\n\nSELECT 'green'::color;\n")),
                verifying(
                        "replay-unfinished-string",
                        "V2__half.sql",
                        "A quotation mark or a parenthesis is not closed",
                        shop -> shop.migration("V2__half.sql", "SELECT 1;\nSELECT 'half;\n")),
                verifying(
                        "replay-encoding",
                        "V2__latin.sql",
                        "A file has another encoding",
                        shop -> latin(shop.migrations().resolve("V2__latin.sql"), shop)),
                verifying(
                        "replay-exists",
                        "V2__again.sql, line 1",
                        "Something exists already",
                        shop -> shop.migration("V2__again.sql", ITEM)),
                verifying(
                        "names-misnamed",
                        "V2_forgotten.sql",
                        "Flyway does not read the name",
                        shop -> shop.migration("V2_forgotten.sql", "SELECT 1;\n")
                                .migration("v3__small.sql", "SELECT 1;\n")),
                verifying(
                        "names-one-version-twice",
                        "V2.0__other.sql",
                        "Two files have one version",
                        shop -> shop.migration("V2__one.sql", "SELECT 1;\n")
                                .migration("V2.0__other.sql", "SELECT 2;\n")),
                verifying(
                        "names-empty-file",
                        "V2__nothing.sql",
                        "A file is empty",
                        shop -> shop.migration("V2__nothing.sql", "\uFEFF\n")),
                verifying(
                        "names-settings-without-script",
                        "V2__gone.sql.conf",
                        "A `.conf` file has no script",
                        shop -> shop.migration("V2__gone.sql.conf", "executeInTransaction=false\n")),
                verifying(
                        "names-differ-in-case",
                        "R__Totals.sql",
                        "Two names differ in nothing but capital letters",
                        shop -> shop.migration("R__totals.sql", "SELECT 1;\n")
                                .migration("R__Totals.sql", "SELECT 2;\n")),
                verifying(
                        "names-link-to-nothing",
                        "V2__link.sql",
                        "A link leads to nothing",
                        shop -> linked(shop.migrations().resolve("V2__link.sql"), shop)),
                verifying(
                        "java-migration",
                        "V2__Compute.java",
                        "Write each as an SQL migration",
                        shop -> shop.migration("V2__Compute.java", "class V2__Compute {}\n")),
                verifying(
                        "output-differs",
                        "target/classes/db/migration",
                        "A file has other content in the output",
                        shop -> shop.built()
                                .file("target/classes/db/migration/V1__item.sql", ITEM + " ")
                                .file("target/classes/db/migration/V9__gone.sql", "SELECT 1;\n")
                                .migration("V2__late.sql", "SELECT 1;\n")),
                generating(
                        "changes-not-decided",
                        "column public.item.note",
                        "A table, a column or a sequence would go",
                        shop -> shop.schema("CREATE TABLE item (id bigint PRIMARY KEY);\n")),
                generating(
                        "changes-narrowing",
                        "column public.item.note",
                        "A type would be narrowed",
                        shop -> shop.schema("CREATE TABLE item (id bigint PRIMARY KEY, note varchar(10));\n")),
                generating(
                        "changes-look-alike",
                        "column public.item.remark",
                        "Something goes and something like it comes",
                        shop -> shop.schema("CREATE TABLE item (id bigint PRIMARY KEY, remark text);\n")),
                generating(
                        "decision-unreadable",
                        "migration.allow",
                        "A decision cannot be read",
                        shop -> shop.allow("delete:item.note")),
                generating(
                        "change-unmanaged-declared",
                        "composite type public.point3",
                        "The declaration has objects of a kind that is not managed",
                        shop -> shop.schema(ITEM + "CREATE TYPE point3 AS (x int, y int, z int);\n")),
                new Situation(
                        "change-unmanaged-lost",
                        "composite type public.point3",
                        "`regenerate` would lose such objects",
                        folder -> failure(new Run()
                                .regenerate(shop(folder)
                                        .migration("V2__p.sql", "CREATE TYPE point3 AS (x int, y int, z int);\n")))),
                new Situation(
                        "rows-not-decided",
                        "table public.item: 1 row",
                        "-Dmigration.referenceRows=carry",
                        folder -> failure(new Run()
                                .regenerate(shop(folder).migration("V2__rows.sql", "INSERT INTO item VALUES (1);\n")))),
                generating(
                        "proof-rows-in-the-way",
                        "V3__schema_change.sql, line 5",
                        "rows that they insert are in its way",
                        shop -> shop.migration("V2__rows.sql", "INSERT INTO item VALUES (1);\n")
                                .schema(ITEM.replace("note text", "note text NOT NULL"))),
                new Situation("not-published", "module shop", "another module of the same run", folder -> {
                    ModuleFixture billing =
                            ModuleFixture.in(folder.resolve("billing")).schema(ITEM);
                    ModuleFixture broken = shop(folder).schema("CREATE TABEL x ();\n");
                    return new Run().generate(billing, broken).get(0).failure().orElseThrow();
                }),
                new Situation(
                        "not-published-for-several", "modules shop, stock", "all that stand in the way", folder -> {
                            ModuleFixture billing =
                                    ModuleFixture.in(folder.resolve("billing")).schema(ITEM);
                            ModuleFixture broken = shop(folder).schema("CREATE TABEL x ();\n");
                            ModuleFixture stock =
                                    ModuleFixture.in(folder.resolve("stock")).schema("SELECT nothing;\n");
                            return new Run()
                                    .generate(billing, broken, stock)
                                    .get(0)
                                    .failure()
                                    .orElseThrow();
                        }));
    }

    static ModuleFixture shop(Path folder) {
        return ModuleFixture.in(folder.resolve("shop"))
                .migration("V1__item.sql", ITEM)
                .schema(ITEM);
    }

    static Failure failure(io.github.migrationmaven.report.Outcome outcome) {
        return outcome.failure().orElseThrow(() -> new AssertionError("It went well: " + outcome));
    }

    static Situation verifying(String name, String where, String documented, UnaryOperator<ModuleFixture> change) {
        return new Situation(name, where, documented, folder -> failure(new Run().verify(change.apply(shop(folder)))));
    }

    static Situation generating(String name, String where, String documented, UnaryOperator<ModuleFixture> change) {
        return new Situation(
                name, where, documented, folder -> failure(new Run().generate(change.apply(shop(folder)))));
    }

    private static ModuleFixture latin(Path file, ModuleFixture shop) {
        try {
            Files.write(file, "COMMENT ON TABLE item IS 'Größe';\n".getBytes(StandardCharsets.ISO_8859_1));
            return shop;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ModuleFixture linked(Path link, ModuleFixture shop) {
        try {
            Files.createSymbolicLink(link, Path.of("nowhere.sql"));
            return shop;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
