/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.declaration.jpa;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The providers that are tested, each with the entities that it understands and the class path of a service that runs
 * on it.
 *
 * <p>The sources of the entities lie in {@code src/test/providers}, a folder a set; for Hibernate 5.6 {@code jakarta}
 * becomes {@code javax}.
 */
public enum JpaProvider {
    ECLIPSELINK_4_0("eclipselink-4.0", Naming.ITS_OWN, "plain"),
    HIBERNATE_5_6("hibernate-5.6", Naming.ITS_OWN, "plain", "envers"),
    HIBERNATE_6_2("hibernate-6.2", Naming.SPRING_BOOT_3, "plain", "envers", "hibernate"),
    HIBERNATE_6_6("hibernate-6.6", Naming.SPRING_BOOT_3, "plain", "envers", "hibernate", "modern"),
    HIBERNATE_7_2("hibernate-7.2", Naming.SPRING_BOOT_4, "plain", "envers", "hibernate", "modern"),
    HIBERNATE_7_4("hibernate-7.4", Naming.ITS_OWN, "plain", "envers", "hibernate", "modern");

    /** The system property that names the folder with a folder for each provider. */
    private static final String FOLDER = "migration.test.jpaProviders";

    private static final Path SOURCES = Path.of("src/test/providers");

    private enum Naming {
        ITS_OWN,
        SPRING_BOOT_3,
        SPRING_BOOT_4
    }

    private final String folder;
    private final Naming naming;
    private final List<String> sets;

    JpaProvider(String folder, Naming naming, String... sets) {
        this.folder = folder;
        this.naming = naming;
        this.sets = List.of(sets);
    }

    /** Its jars, with those of Spring Boot where it comes with that. */
    public List<Path> jars() {
        List<Path> jars = new ArrayList<>(JpaFixture.jarsIn(folder(folder)));
        jars.addAll(JpaFixture.jarsWithout(
                "antlr4", "hibernate-core", "hibernate-commons", "jakarta.persistence", "jandex", "logback"));
        jars.removeIf(jar -> {
            String name = jar.getFileName().toString();
            return naming != Naming.SPRING_BOOT_3 && name.startsWith("spring-boot-3")
                    || isJavax()
                            && name.matches("(jakarta|jaxb-core|hibernate-validator|angus|txw2-4|jaxb-runtime-4).*");
        });
        return jars;
    }

    /** Where Maven has copied jars. */
    static Path folder(String name) {
        String folder = System.getProperty(FOLDER);
        if (folder == null) {
            throw new IllegalStateException("System property " + FOLDER + " is not set: run the tests through Maven.");
        }
        return Path.of(folder, name);
    }

    /** The sources of all its entities. */
    public String[] sources() {
        return sets.stream()
                .flatMap(set -> sourcesIn(SOURCES.resolve(set)))
                .map(this::source)
                .toArray(String[]::new);
    }

    private static Stream<String> sourcesIn(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> texts = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                texts.add(Files.readString(file));
            }
            return texts.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A source in the words of its JPA. */
    public String source(String jakarta) {
        return isJavax() ? jakarta.replace("jakarta.persistence", "javax.persistence") : jakarta;
    }

    private boolean isJavax() {
        return this == HIBERNATE_5_6;
    }

    @Override
    public String toString() {
        return folder;
    }
}
