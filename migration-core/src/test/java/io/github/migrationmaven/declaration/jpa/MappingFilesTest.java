/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.declaration.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MappingFilesTest {

    private static final String PERSISTENCE = """
            <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
              <persistence-unit name="kitchen">
                <mapping-file>META-INF/orm.xml</mapping-file>
                <mapping-file> mapping/knives.xml </mapping-file>
              </persistence-unit>
            </persistence>
            """;
    private static final String KNIVES = """
            <entity-mappings xmlns="%s" version="%s">
              <entity class="kitchen.Knife" access="FIELD">
                <table name="knives"/>
                <attributes>
                  <id name="id"/>
                  <basic name="blade"><column length="12"/></basic>
                </attributes>
              </entity>
            </entity-mappings>
            """;

    @TempDir
    Path folder;

    private void file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void theUsualOneNeedsNoMention() throws IOException {
        assertThat(MappingFiles.in(List.of(folder))).isEmpty();

        file("META-INF/orm.xml", "");

        assertThat(MappingFiles.in(List.of(folder))).containsExactly("META-INF/orm.xml");
    }

    @Test
    void thoseThatPersistenceXmlNamesComeToo() throws IOException {
        file("META-INF/persistence.xml", PERSISTENCE);
        file("META-INF/orm.xml", "");

        assertThat(MappingFiles.in(List.of(folder))).containsExactly("META-INF/orm.xml", "mapping/knives.xml");
    }

    @Test
    void aPersistenceXmlThatIsNoXmlIsNamed() throws IOException {
        file("META-INF/persistence.xml", "<persistence>");

        MigrationException e = catchThrowableOfType(MigrationException.class, () -> MappingFiles.in(List.of(folder)));

        assertThat(e.code()).isEqualTo(ErrorCode.ENTITIES_REJECTED);
        assertThat(e.problem()).startsWith(folder.resolve("META-INF/persistence.xml") + " cannot be read: ");
    }

    @ParameterizedTest
    @EnumSource(names = {"ECLIPSELINK_4_0", "HIBERNATE_5_6", "HIBERNATE_7_4"})
    void eachProviderMapsAClassThatHasNoAnnotation(JpaProvider provider) throws IOException {
        boolean javax = provider == JpaProvider.HIBERNATE_5_6;
        JpaFixture.compileWith(
                provider.jars(), folder, "package kitchen; public class Knife { Long id; String blade; }");
        file("META-INF/persistence.xml", PERSISTENCE.replace("<mapping-file>META-INF/orm.xml</mapping-file>", ""));
        file(
                "mapping/knives.xml",
                KNIVES.formatted(
                        javax
                                ? "http://xmlns.jcp.org/xml/ns/persistence/orm"
                                : "https://jakarta.ee/xml/ns/persistence/orm",
                        javax ? "2.1" : "3.0"));

        try (JpaLoaders loaders = new JpaLoaders()) {
            JpaSchema schema = JpaSchema.of(JpaFixture.request(folder, List.of(), provider.jars()), loaders);

            assertThat(schema.describe()).isEqualTo("mapping/knives.xml");
            assertThat(schema.ddl(17))
                    .containsIgnoringCase("create table knives")
                    .containsIgnoringCase("blade varchar(12)");
        }
    }
}
