/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.declaration.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What Hibernate makes of a kitchen: its own module, a library of the reactor, and a library in a jar. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JpaSchemaTest {

    private static final String AUDITED = """
            package library;
            import jakarta.persistence.*;
            import java.time.Instant;
            @MappedSuperclass public abstract class Audited {
                @Id @GeneratedValue Long id;
                @Column(nullable = false) Instant createdAt;
            }
            """;
    private static final String MONEY = """
            package library;
            public record Money(java.math.BigDecimal amount) {}
            """;
    private static final String MONEY_CONVERTER = """
            package library;
            import jakarta.persistence.*;
            @Converter(autoApply = true)
            public class MoneyConverter implements AttributeConverter<Money, String> {
                public String convertToDatabaseColumn(Money money) { return money.amount().toString(); }
                public Money convertToEntityAttribute(String text) { return new Money(new java.math.BigDecimal(text)); }
            }
            """;
    private static final String WEIGHT = """
            package packed;
            public record Weight(int grams) {}
            """;
    private static final String WEIGHT_CONVERTER = """
            package packed;
            import jakarta.persistence.*;
            @Converter(autoApply = true)
            public class WeightConverter implements AttributeConverter<Weight, Integer> {
                public WeightConverter(Runnable bean) { bean.run(); }
                public Integer convertToDatabaseColumn(Weight weight) { return weight.grams(); }
                public Weight convertToEntityAttribute(Integer grams) { return new Weight(grams); }
            }
            """;
    private static final String LISTENER = """
            package kitchen;
            import jakarta.persistence.*;
            public class Listener {
                public Listener(Runnable bean) { bean.run(); }
                @PrePersist void before(Object entity) {}
            }
            """;
    private static final String SIZE = """
            package kitchen;
            import jakarta.persistence.*;
            @Embeddable public class Size { int width; int height; }
            """;
    private static final String LEVEL = """
            package kitchen;
            public enum Level { EASY, HARD }
            """;
    private static final String RECIPE = """
            package kitchen;
            import jakarta.persistence.*;
            import jakarta.validation.constraints.*;
            import java.util.*;
            import org.hibernate.annotations.Check;
            import org.hibernate.annotations.Comment;
            @Entity
            @EntityListeners(Listener.class)
            @Table(
                    indexes = @Index(name = "IX_Recipe_Title", columnList = "title"),
                    uniqueConstraints = @UniqueConstraint(name = "uq_recipe", columnNames = {"title", "level"}))
            @Check(name = "ck_recipe", constraints = "title <> ''")
            @Comment("What is cooked")
            @Inheritance(strategy = InheritanceType.JOINED)
            @NamedQuery(name = "broken", query = "from Nowhere")
            public class Recipe extends library.Audited {
                @NotNull @jakarta.validation.constraints.Size(max = 80) String title;
                @Enumerated(EnumType.STRING) Level level;
                @Embedded Size panSize;
                library.Money priceOfAll;
                packed.Weight weight;
                @ElementCollection Set<String> tags = new HashSet<>();
                @ManyToOne @JoinColumn(foreignKey = @ForeignKey(name = "fk_parent")) Recipe parent;
            }
            """;
    private static final String SOUP = """
            package kitchen;
            import jakarta.persistence.*;
            @Entity public class Soup extends Recipe { @jakarta.validation.constraints.Min(0) int saltiness; }
            """;

    private final JpaLoaders loaders = new JpaLoaders();
    private Path classes = Path.of("");
    private Path library = Path.of("");
    private Path packed = Path.of("");
    private String ddl = "";

    @BeforeAll
    void letHibernateWrite(@TempDir Path folder) throws Exception {
        library = JpaFixture.compile(folder.resolve("library"), List.of(), AUDITED, MONEY, MONEY_CONVERTER);
        Path jarred = JpaFixture.compile(folder.resolve("packed"), List.of(), WEIGHT, WEIGHT_CONVERTER);
        packed = JpaFixture.pack(jarred);
        classes = JpaFixture.compile(
                folder.resolve("classes"), List.of(library, packed), LISTENER, SIZE, LEVEL, RECIPE, SOUP);
        Files.writeString(classes.resolve("import.sql"), "insert into recipe (title) values ('import');");
        ddl = JpaSchema.of(request(), loaders).ddl(17);
    }

    private JpaRequest request() {
        return JpaFixture.request(
                classes,
                List.of(library),
                Stream.concat(Stream.of(packed), JpaFixture.jars().stream()).toList());
    }

    private String with(Map<String, String> properties) {
        JpaRequest request = request();
        return JpaSchema.of(
                        new JpaRequest(
                                request.classesDirectories(),
                                request.classPath(),
                                request.reactorOutputs(),
                                List.of(),
                                Optional.empty(),
                                properties),
                        loaders)
                .ddl(17);
    }

    @Test
    void springBootOnTheClassPathNamesColumns() {
        assertThat(ddl)
                .contains("create table recipe (")
                .contains("price_of_all ")
                .contains("width integer");
    }

    @Test
    void withoutSpringBootHibernateNamesThem() {
        JpaRequest request = JpaFixture.request(
                classes,
                List.of(library),
                Stream.concat(Stream.of(packed), JpaFixture.jarsWithout("spring-boot").stream())
                        .toList());

        assertThat(JpaSchema.of(request, loaders).ddl(17))
                .contains("create table Recipe (")
                .contains("priceOfAll ");
    }

    @Test
    void namingStrategiesOfTheRequestWin() {
        assertThat(with(Map.of(
                        "hibernate.physical_naming_strategy",
                        "org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl")))
                .contains("priceOfAll ");
    }

    @Test
    void beanValidationCounts() {
        assertThat(ddl).contains("title varchar(80) not null").contains("check (saltiness>=0)");
    }

    @Test
    void anEnumIsChecked() {
        assertThat(ddl).contains("level varchar(255) check (level in ('EASY','HARD'))");
    }

    @Test
    void checksIndexesCommentsAreKept() {
        assertThat(ddl)
                .contains("constraint ck_recipe check (title <> '')")
                .contains("create index IX_Recipe_Title on recipe (title);")
                .contains("constraint uq_recipe unique (title, level)")
                .contains("comment on table recipe is 'What is cooked';");
    }

    @Test
    void aCollectionHasATableOfItsOwn() {
        assertThat(ddl).contains("create table recipe_tags (");
    }

    @Test
    void aMappedSuperclassOfAnotherModuleTakesPart() {
        assertThat(ddl).contains("created_at timestamp(6) with time zone not null");
    }

    @Test
    void aConverterOfAnotherModuleAppliesByItself() {
        assertThat(ddl).contains("price_of_all varchar(255)");
    }

    @Test
    void aConverterOfAJarAppliesByItselfWithoutItsBeans() {
        assertThat(ddl).contains("weight integer");
    }

    @Test
    void theImportScriptOfTheServiceHasNoPart() {
        assertThat(ddl).doesNotContainIgnoringCase("insert");
    }

    @Test
    void theDefaultSchemaIsMadeFirst() {
        assertThat(with(Map.of("hibernate.default_schema", "cooking")))
                .startsWith("create schema cooking;")
                .contains("create table cooking.recipe (");
    }

    @Test
    void connectionSettingsAreLeftOut() {
        assertThat(with(Map.of(
                        "jakarta.persistence.jdbc.url", "jdbc:postgresql://127.0.0.1:1/none",
                        "hibernate.connection.url", "jdbc:postgresql://127.0.0.1:1/none",
                        "hibernate.hbm2ddl.auto", "validate")))
                .isEqualTo(ddl);
    }

    @Test
    void itIsTheSameEveryTime() {
        assertThat(JpaSchema.of(request(), loaders).ddl(17)).isEqualTo(ddl);
    }

    @Test
    void namesThatEntitiesGiveAreKnown() {
        assertThat(JpaSchema.of(request(), loaders).chosenNames())
                .containsExactlyInAnyOrder("IX_Recipe_Title", "ix_recipe_title", "ck_recipe", "uq_recipe", "fk_parent");
    }

    @Test
    void entitiesAreCounted() {
        assertThat(JpaSchema.of(request(), loaders).describe()).isEqualTo("2 entities");
    }

    @Test
    void aDirectoryThatTheClassPathForgetsIsStillTheModules() {
        JpaRequest request = new JpaRequest(
                List.of(classes),
                request().classPath().subList(1, request().classPath().size()),
                List.of(library),
                List.of(),
                Optional.empty(),
                Map.of());

        assertThat(JpaSchema.of(request, loaders).ddl(17)).isEqualTo(ddl);
    }

    @Test
    void aMappingFileTakesPart(@TempDir Path other) throws Exception {
        Path module = JpaFixture.compile(other.resolve("classes"), List.of(), """
                package kitchen;
                public class Knife { Long id; String blade; }
                """);
        Files.createDirectories(module.resolve("META-INF"));
        Files.writeString(module.resolve("META-INF/orm.xml"), """
                <entity-mappings xmlns="https://jakarta.ee/xml/ns/persistence/orm" version="3.1">
                  <entity class="kitchen.Knife" access="FIELD">
                    <attributes><id name="id"/><basic name="blade"/></attributes>
                  </entity>
                </entity-mappings>
                """);

        JpaSchema schema = JpaSchema.of(JpaFixture.request(module, List.of(), JpaFixture.jars()), loaders);

        assertThat(schema.isEmpty()).isFalse();
        assertThat(schema.describe()).isEqualTo("META-INF/orm.xml");
        assertThat(schema.ddl(17)).contains("create table knife (id bigint not null, blade varchar(255)");
    }

    @Test
    void annotationsOfAPackageTakePart(@TempDir Path other) {
        Path module = JpaFixture.compile(other.resolve("classes"), List.of(), """
                @org.hibernate.annotations.ConverterRegistration(converter = ColorConverter.class, autoApply = true)
                package kitchen;
                """, """
                package kitchen;
                public record Color(int value) {}
                """, """
                package kitchen;
                public class ColorConverter implements jakarta.persistence.AttributeConverter<Color, Short> {
                    public Short convertToDatabaseColumn(Color color) { return (short) color.value(); }
                    public Color convertToEntityAttribute(Short value) { return new Color(value); }
                }
                """, """
                package kitchen;
                import jakarta.persistence.*;
                @Entity public class Wall { @Id Long id; Color paint; }
                """);

        assertThat(JpaSchema.of(JpaFixture.request(module, List.of(), JpaFixture.jars()), loaders)
                        .ddl(17))
                .contains("paint smallint");
    }

    @Test
    void jpaIsOnTheClassPathWithOrWithoutEntities() {
        assertThat(JpaFixture.request(library, List.of(), JpaFixture.jars()).hasJpa())
                .isTrue();
        assertThat(JpaFixture.request(library, List.of(), JpaFixture.jarsWithout("jakarta.persistence"))
                        .hasJpa())
                .isFalse();
    }

    @Test
    void aModuleWithoutEntitiesIsEmpty() {
        JpaRequest request = JpaFixture.request(library, List.of(), JpaFixture.jars());

        assertThat(JpaSchema.of(request, loaders).isEmpty()).isTrue();
    }

    @Test
    void anEntityOfAnotherModuleTakesPartWhenNamed() {
        JpaRequest request = new JpaRequest(
                List.of(classes.resolveSibling("nothing")),
                request().classPath(),
                List.of(classes, library),
                List.of("kitchen.Recipe"),
                Optional.empty(),
                Map.of());

        assertThat(JpaSchema.of(request, loaders).ddl(17))
                .contains("create table recipe (")
                .doesNotContain("create table soup");
    }
}
