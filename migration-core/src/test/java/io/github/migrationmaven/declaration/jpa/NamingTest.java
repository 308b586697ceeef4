/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.declaration.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose names tables and columns get, and the properties of a service that change them. */
class NamingTest {

    private static final String LINE = """
            package shop;
            import jakarta.persistence.*;
            @Entity public class OrderLine {
                @Id Long id;
                int itemCount;
                @ManyToOne OrderLine parentLine;
                @ElementCollection java.util.Set<String> giftNotes;
            }
            """;

    private static final String UNDERSCORES = "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy";
    private static final String EXTENSION = "package io.quarkus.hibernate.orm.runtime; public class JPAConfig {}";

    private static final JpaLoaders LOADERS = new JpaLoaders();

    @TempDir
    Path folder;

    @AfterAll
    static void closeLoaders() {
        LOADERS.close();
    }

    private String ddl(JpaProvider provider, Map<String, String> properties) {
        Path classes = JpaFixture.compileWith(provider.jars(), folder.resolve("classes"), LINE);
        JpaRequest plain = JpaFixture.request(classes, List.of(), provider.jars());
        return JpaSchema.of(
                        new JpaRequest(
                                plain.classesDirectories(),
                                plain.classPath(),
                                List.of(),
                                List.of(),
                                Optional.empty(),
                                properties),
                        LOADERS)
                .ddl(17);
    }

    @Test
    void springBoot3UsesUnderscores() {
        assertThat(ddl(JpaProvider.HIBERNATE_6_2, Map.of()))
                .contains("create table order_line (item_count integer not null")
                .contains("parent_line_id bigint")
                .contains("create table order_line_gift_notes (");
    }

    @Test
    void springBoot4UsesUnderscores() {
        assertThat(ddl(JpaProvider.HIBERNATE_7_2, Map.of()))
                .contains("create table order_line (item_count integer not null")
                .contains("parent_line_id bigint")
                .contains("create table order_line_gift_notes (");
    }

    @Test
    void withoutSpringHibernateKeepsTheNames() {
        assertThat(ddl(JpaProvider.HIBERNATE_7_4, Map.of()))
                .contains("create table OrderLine (itemCount integer not null")
                .contains("parentLine_id bigint")
                .contains("create table OrderLine_giftNotes (");
    }

    @Test
    void quarkusTakesItsStrategyFromApplicationProperties() throws IOException {
        quarkus("quarkus.hibernate-orm.physical-naming-strategy=" + UNDERSCORES, EXTENSION);

        assertThat(ddl(JpaProvider.HIBERNATE_7_4, Map.of()))
                .contains("create table order_line (item_count integer not null");
    }

    @Test
    void theFileMeansNothingWithoutQuarkus() throws IOException {
        quarkus("quarkus.hibernate-orm.physical-naming-strategy=" + UNDERSCORES, LINE);

        assertThat(ddl(JpaProvider.HIBERNATE_7_4, Map.of())).contains("create table OrderLine (");
    }

    @Test
    void whatQuarkusHandsOnIsKnownAndTheRestIsNot() throws IOException {
        quarkus("""
                quarkus.hibernate-orm.database.default-schema=dev
                %prod.quarkus.hibernate-orm.database.default-schema=shop
                %dev.quarkus.hibernate-orm.database.default-schema=mine
                quarkus.hibernate-orm.quote-identifiers.strategy=all
                quarkus.hibernate-orm.unsupported-properties."hibernate.id.db_structure_naming_strategy"=legacy
                quarkus.hibernate-orm.unsupported-properties."hibernate.connection.url"=jdbc:postgresql://nowhere/x
                quarkus.hibernate-orm.log.sql=true
                """, EXTENSION);

        assertThat(ddl(JpaProvider.HIBERNATE_7_4, Map.of()))
                .startsWith("create schema \"shop\";")
                .contains("create table \"shop\".\"OrderLine\" (");
        assertThat(ddl(JpaProvider.HIBERNATE_7_4, Map.of("hibernate.default_schema", "own")))
                .startsWith("create schema \"own\";");
    }

    /** Puts the file, and the class by which Quarkus is known, where the module's classes will be. */
    private void quarkus(String properties, String known) throws IOException {
        Path classes = JpaFixture.compileWith(JpaProvider.HIBERNATE_7_4.jars(), folder.resolve("classes"), known);
        Files.writeString(classes.resolve("application.properties"), properties);
    }

    @Test
    void eclipseLinkWritesCapitalsThatPostgresqlFolds() {
        assertThat(ddl(JpaProvider.ECLIPSELINK_4_0, Map.of()))
                .contains("CREATE TABLE ORDERLINE (ID BIGINT NOT NULL, ITEMCOUNT INTEGER");
    }

    @Test
    void allNamesCanBeQuoted() {
        assertThat(ddl(JpaProvider.HIBERNATE_7_4, Map.of("hibernate.globally_quoted_identifiers", "true")))
                .contains("create table \"OrderLine\" (")
                .contains("\"itemCount\" integer not null");
    }

    @Test
    void aDefaultSchemaComesBeforeEveryName() {
        assertThat(ddl(JpaProvider.HIBERNATE_7_4, Map.of("hibernate.default_schema", "shop")))
                .startsWith("create schema shop;")
                .contains("create table shop.OrderLine (");
    }
}
