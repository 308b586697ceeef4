/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import static io.github.migrationmaven.ErrorCode.DECLARATION_SQL_FAILED;
import static io.github.migrationmaven.ErrorCode.DECLARED_CATALOG_INVALID;
import static io.github.migrationmaven.ErrorCode.ENTITIES_REJECTED;
import static io.github.migrationmaven.report.Result.FAILED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.report.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Declarations that cannot be used: every goal says what is wrong, where, and what to do, and changes nothing. */
class BadDeclarationsTest {

    private static final String ITEM = "CREATE TABLE item (id bigint PRIMARY KEY);\n";

    @TempDir
    Path folder;

    @Test
    void aStatementThatFailsIsShownWithFileLineAndMessage() {
        ModuleFixture shop = shop().schema("-- the shop\n" + ITEM + "CREATE VIEW v AS\n  SELECT nmae FROM item;\n");

        for (String reason : reasons(shop, DECLARATION_SQL_FAILED)) {
            assertThat(reason)
                    .contains("src/main/schema/schema.sql, line 4")
                    .contains("column \"nmae\" does not exist")
                    .contains("SQLSTATE 42703")
                    .contains("Correct the statement");
        }
    }

    @Test
    void anExtensionThatTheScratchServerLacksIsNamedWithAWayToAnotherServer() {
        ModuleFixture shop = shop().schema(ITEM + "CREATE EXTENSION postgis;\n");

        for (String reason : reasons(shop, DECLARATION_SQL_FAILED)) {
            assertThat(reason)
                    .contains("schema.sql, line 2")
                    .contains("postgis")
                    .contains("<scratch><url>");
        }
    }

    @Test
    void anEntityThatHibernateRejectsIsShownWithItsClass() {
        ModuleFixture shop = shop().entities("""
                package demo;
                import jakarta.persistence.*;
                @Entity public class Basket {
                    @Id Long id;
                    @Column(name = "total") long net;
                    @Column(name = "total") long gross;
                }
                """);

        for (String reason : reasons(shop, ENTITIES_REJECTED)) {
            assertThat(reason).contains("demo.Basket").contains("total");
        }
    }

    @Test
    void ddlOfEntitiesThatPostgresRefusesIsShown() {
        ModuleFixture shop = shop().entities("""
                package demo;
                import jakarta.persistence.*;
                @Entity public class Basket {
                    @Id Long id;
                    @Column(columnDefinition = "geometry(Point, 4326)") String place;
                }
                """);

        for (String reason : reasons(shop, ENTITIES_REJECTED)) {
            assertThat(reason)
                    .contains("for table basket")
                    .contains("type \"geometry\" does not exist")
                    .contains("src/main/schema/before/*.sql");
        }
    }

    @Test
    void aDamagedFileOfDeclaredObjectsIsNamed() {
        ModuleFixture shop = shop().entities("""
                package demo;
                import jakarta.persistence.*;
                @Entity public class Item { @Id Long id; }
                """).file("src/main/schema/declared.catalog", "<<<<<<< ours\n");

        for (String reason : reasons(shop, DECLARED_CATALOG_INVALID)) {
            assertThat(reason).contains("declared.catalog");
        }
    }

    /** The reason of each goal, which leaves all files as they were. */
    private static List<String> reasons(ModuleFixture module, ErrorCode code) {
        Map<String, String> before = module.files();
        List<Outcome> outcomes =
                List.of(new Run().verify(module), new Run().generate(module), new Run().regenerate(module));
        assertThat(module.files()).isEqualTo(before);
        return outcomes.stream()
                .map(outcome -> Run.reason(Run.is(FAILED, outcome), code))
                .toList();
    }

    private ModuleFixture shop() {
        return ModuleFixture.in(folder.resolve("shop"))
                .migration("V1__item.sql", ITEM)
                .schema("");
    }
}
