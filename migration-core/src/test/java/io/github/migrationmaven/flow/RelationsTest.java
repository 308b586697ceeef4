/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import static io.github.migrationmaven.ErrorCode.DRIFT_FOUND;
import static io.github.migrationmaven.ErrorCode.ENTITIES_REJECTED;
import static io.github.migrationmaven.report.Result.GENERATED;
import static io.github.migrationmaven.report.Result.IN_SYNC;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a provider makes of relations, collections, hierarchies and views, beside migrations that people wrote. */
class RelationsTest {

    private static final String TABLES = """
            CREATE TABLE passport (id bigint PRIMARY KEY, number text);
            CREATE TABLE person (
                id bigint PRIMARY KEY, kind text NOT NULL, title text, passport_id bigint REFERENCES passport (id));
            CREATE TABLE person_tags (
                person_id bigint NOT NULL REFERENCES person (id), tags text NOT NULL, UNIQUE (tags, person_id));
            """;
    private static final String PASSPORT = """
            package demo;
            import jakarta.persistence.*;
            @Entity public class Passport { @Id Long id; String number; }
            """;
    private static final String PERSON = """
            package demo;
            import jakarta.persistence.*;
            import java.util.Set;
            @Entity @DiscriminatorColumn(name = "kind") public class Person {
                @Id Long id;
                @OneToOne Passport passport;
                @ElementCollection @Column(nullable = false) Set<String> tags;
            }
            """;
    private static final String MANAGER = """
            package demo;
            import jakarta.persistence.*;
            @Entity public class Manager extends Person { String title; }
            """;
    private static final String TAGGED = """
            package demo;
            import jakarta.persistence.*;
            import java.time.Instant;
            @Entity @org.hibernate.annotations.Immutable public class Tagged {
                @Id Long id; String title; Instant seen; @OneToOne Person person;
            }
            """;

    @TempDir
    Path folder;

    @Test
    void whatTheProviderAddsByItselfIsNotRequired() {
        Run.is(IN_SYNC, new Run().verify(people(TABLES)));
    }

    @Test
    void newTablesGetAllOfIt() {
        ModuleFixture people = people("");

        Run.is(GENERATED, new Run().generate(people));

        assertThat(people.migrationText("V1__schema_change.sql"))
                .contains("UNIQUE (passport_id)", "PRIMARY KEY (person_id, tags)");
        Run.is(IN_SYNC, new Run().verify(people));
    }

    @Test
    void aUniqueThatAPersonWroteIsRequired() {
        ModuleFixture people = people(TABLES)
                .entities(
                        PASSPORT.replace("String number", "@Column(unique = true) String number"),
                        PERSON.replace("@OneToOne", "@OneToOne @JoinColumn(unique = true)"),
                        MANAGER);

        assertThat(Run.reason(new Run().verify(people), DRIFT_FOUND)).contains("public.passport", "public.person");
    }

    @Test
    void theKeyOfACollectionNeedsSomethingUnique() {
        ModuleFixture people = people(TABLES.replace(", UNIQUE (tags, person_id)", ""));

        assertThat(Run.reason(new Run().verify(people), DRIFT_FOUND)).contains("primary key");
    }

    @Test
    void anEntityOnAViewNeedsNoTable() {
        String view = "CREATE VIEW tagged AS SELECT id, title, now() AS seen, id AS person_id FROM person;";
        ModuleFixture people = people(TABLES + view).entities(PASSPORT, PERSON, MANAGER, TAGGED);

        Run.is(IN_SYNC, new Run().verify(people));
        Run.is(GENERATED, new Run().generate(people));
        assertThat(people.migrationTexts()).hasSize(1);

        ModuleFixture other = ModuleFixture.in(folder.resolve("other"))
                .migration("V1__people.sql", TABLES + view.replace("title, now() AS seen", "1 AS seen"))
                .entities(PASSPORT, PERSON, MANAGER, TAGGED);
        assertThat(Run.reason(new Run().verify(other), DRIFT_FOUND))
                .contains("view public.tagged has no column title", "view public.tagged shows seen as integer")
                .contains("or correct the mapping of title");
    }

    @Test
    void viewsOfTheDeclarationReadColumnsAsTheyAre() {
        String view = "CREATE VIEW titled AS SELECT id, title FROM person WHERE title IN ('Dr', 'Prof')";
        ModuleFixture people = people(TABLES + view + ";").schema(view);

        Run.is(IN_SYNC, new Run().verify(people));

        people.schema(view.replace("'Dr', ", ""));
        assertThat(Run.reason(new Run().verify(people), DRIFT_FOUND)).contains("view public.titled");
    }

    @Test
    void allStatementsThatFailAreToldBesideTheDifferences() {
        ModuleFixture people = people(TABLES + "CREATE INDEX passport_number ON passport (number);")
                .entities(
                        PASSPORT.replace(
                                "@Entity",
                                "@Entity @Table(indexes = {@Index(name = \"i\", columnList = \"num\"),"
                                        + " @Index(name = \"twice\", columnList = \"number\")})"),
                        PERSON.replace(
                                "@Entity",
                                "@Entity @Table(indexes = @Index(name = \"twice\", columnList = \"passport_id\"))"),
                        MANAGER.replace("String title;", "String title; String office;"));
        Map<String, String> before = people.files();

        String reason = Run.reason(new Run().verify(people), DRIFT_FOUND);

        assertThat(reason)
                .contains("public.person.office")
                .contains("for table passport: column \"num\" does not exist")
                .contains("relation \"twice\" already exists");
        assertThat(Run.reason(new Run().generate(people), ENTITIES_REJECTED))
                .contains("column \"num\" does not exist", "relation \"twice\" already exists")
                .doesNotContain("office");
        assertThat(people.files()).isEqualTo(before);
    }

    @Test
    void aTableThatCannotBeMadeIsNeitherAddedNorTakenAway() {
        ModuleFixture people = people(TABLES);
        Run.is(GENERATED, new Run().generate(people));
        people.entities(
                PASSPORT.replace("String number", "@Column(columnDefinition = \"geometry\") String number"),
                PERSON,
                MANAGER);

        String reason = Run.reason(new Run().verify(people), ENTITIES_REJECTED);

        assertThat(reason).contains("type \"geometry\" does not exist").doesNotContain("foreign key");
    }

    private ModuleFixture people(String sql) {
        ModuleFixture people = ModuleFixture.in(folder.resolve("people")).entities(PASSPORT, PERSON, MANAGER);
        return sql.isEmpty() ? people : people.migration("V1__people.sql", sql);
    }
}
