/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.elements.ClassesShouldConjunction;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The package map, as rules: what a room may use, and which library belongs to which room. */
class ArchitectureTest {

    private static final String ROOT = "io.github.migrationmaven";

    /** What each room may use besides the root package and the JDK. */
    private static final Map<String, List<String>> ROOMS = Map.ofEntries(
            Map.entry("model", List.of()),
            Map.entry("sql", List.of("model")),
            Map.entry("introspect", List.of("model")),
            Map.entry("diff", List.of("model")),
            Map.entry("desired", List.of("model", "diff")),
            Map.entry("plan", List.of("model", "sql", "diff")),
            Map.entry("safety", List.of("model", "sql", "diff", "plan")),
            Map.entry("scratch", List.of()),
            Map.entry("flyway", List.of()),
            Map.entry("migrations", List.of("model", "plan")),
            Map.entry("declaration", List.of("model", "declaration.jpa", "declaration.jooq")),
            Map.entry("declaration.jpa", List.of("declaration.loading")),
            Map.entry("declaration.jooq", List.of("sql", "declaration.loading")),
            Map.entry("declaration.loading", List.of()),
            Map.entry("source", List.of("model", "sql", "introspect", "scratch", "flyway")),
            Map.entry("proof", List.of("model", "diff", "plan", "flyway", "migrations", "source")),
            Map.entry("difference", List.of("model", "diff", "desired", "plan", "migrations")),
            Map.entry("target", List.of()),
            Map.entry("cleanup", List.of("model", "sql", "introspect", "plan", "target")),
            Map.entry("preflight", List.of("sql", "scratch", "flyway", "target")),
            Map.entry("report", List.of("model", "difference", "preflight")),
            Map.entry("flow.cache", List.of("model", "difference", "report", "scratch")),
            Map.entry(
                    "flow",
                    List.of(
                            "flow.cache",
                            "model",
                            "sql",
                            "introspect",
                            "diff",
                            "desired",
                            "plan",
                            "safety",
                            "scratch",
                            "flyway",
                            "migrations",
                            "declaration",
                            "declaration.jpa",
                            "declaration.jooq",
                            "source",
                            "proof",
                            "difference",
                            "target",
                            "cleanup",
                            "preflight",
                            "report")));

    /** Which rooms may use a library; nobody else may. */
    private static final Map<String, List<String>> LIBRARIES = Map.of(
            "org.jooq..", List.of("introspect"),
            "org.flywaydb..", List.of("flyway"),
            "org.jboss.jandex..", List.of("declaration.jpa"),
            "org.apache.commons.compress..", List.of("scratch"),
            "org.tukaani.xz..", List.of("scratch"),
            "org.snakeyaml..", List.of("migrations"));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    static Stream<String> rooms() {
        return ROOMS.keySet().stream().sorted();
    }

    @ParameterizedTest(name = "{0} uses nothing but its neighbours")
    @MethodSource("rooms")
    void aRoomUsesNothingButItsNeighbours(String room) {
        String[] forbidden = ROOMS.keySet().stream()
                .filter(other -> !other.equals(room) && !ROOMS.get(room).contains(other))
                .map(ArchitectureTest::packageOf)
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(packageOf(room))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden)
                .check(CLASSES);
    }

    @Test
    void theMapNamesEveryRoom() {
        Set<String> found = CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.equals(ROOT))
                .map(name -> name.substring(ROOT.length() + 1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(found).isEqualTo(new TreeSet<>(ROOMS.keySet()));
    }

    @Test
    void theRootUsesNoRoom() {
        noClasses()
                .that()
                .resideInAPackage(ROOT)
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + ".(*).."))
                .check(CLASSES);
    }

    @Test
    void roomsDoNotUseEachOtherInCircles() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void aLibraryHasItsRoom() {
        LIBRARIES.forEach((library, rooms) -> noClasses()
                .that(resideInAnyPackage(ROOT + "..")
                        .and(JavaClass.Predicates.resideOutsideOfPackages(
                                rooms.stream().map(ArchitectureTest::packageOf).toArray(String[]::new))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(CLASSES));
    }

    @Test
    void theCoreDoesNotKnowMaven() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.maven..")
                .check(CLASSES);
    }

    @Test
    void classesAreFinalUnlessTheyAreExtended() {
        Set<String> extended = CLASSES.stream()
                .flatMap(type -> type.getRawSuperclass().stream())
                .map(JavaClass::getName)
                .collect(Collectors.toSet());
        ClassesShouldConjunction rule = classes()
                .that()
                .areNotInterfaces()
                .and()
                .areNotAnonymousClasses()
                .and()
                .areNotEnums()
                .should()
                .haveModifier(JavaModifier.FINAL);
        rule.check(CLASSES.that(new DescribedPredicate<JavaClass>("not extended") {
            @Override
            public boolean test(JavaClass type) {
                return !extended.contains(type.getName())
                        && !type.getModifiers().contains(JavaModifier.SYNTHETIC);
            }
        }));
    }

    @Test
    void namesSayWhatAClassDoes() {
        List<String> empty = List.of("Manager", "Helper", "Util", "Utils", "Impl", "Data", "Info", "Processor");
        List<String> offenders = CLASSES.stream()
                .map(JavaClass::getSimpleName)
                .filter(name -> empty.stream().anyMatch(name::endsWith))
                .toList();
        assertThat(offenders).isEmpty();
    }

    private static String packageOf(String room) {
        return ROOT + "." + room;
    }
}
