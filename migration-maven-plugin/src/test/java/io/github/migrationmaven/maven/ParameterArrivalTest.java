/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven;

import static io.github.migrationmaven.maven.PluginDescriptorFile.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.flow.CleanupOptions;
import io.github.migrationmaven.flow.Confirmation;
import io.github.migrationmaven.flow.ModuleRequest;
import io.github.migrationmaven.maven.config.EnvironmentElement;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sets every parameter, and every part of every nested element, to another value and looks whether anything changes.
 */
class ParameterArrivalTest {

    /** Values that a parameter accepts, where not any text will do. */
    private static final Map<String, Object> ACCEPTED = Map.ofEntries(
            Map.entry("encoding", "ISO-8859-1"),
            Map.entry("referenceRows", "carry"),
            Map.entry("textType", "text"),
            Map.entry("service", List.of("orders")),
            Map.entry("against", "declaration"),
            Map.entry("environments", List.of(new EnvironmentElement())),
            Map.entry("before", List.of("pom.xml")),
            Map.entry("sql", List.of("pom.xml")),
            Map.entry("scratchVersion", "16"),
            Map.entry("version", "16"),
            Map.entry("scratchUrl", "jdbc:postgresql://localhost/x"),
            Map.entry("url", "jdbc:postgresql://localhost/x"));

    /** What has to be there for a parameter to be accepted. */
    private static final Map<String, String> NEEDED = Map.ofEntries(
            Map.entry("server", "url"),
            Map.entry("user", "url"),
            Map.entry("password", "url"),
            Map.entry("userVariable", "url"),
            Map.entry("passwordVariable", "url"),
            Map.entry("maxRows", "url"),
            Map.entry("lockTimeout", "url"),
            Map.entry("scratchUser", "scratchUrl"),
            Map.entry("scratchPassword", "scratchUrl"));

    @TempDir
    Path folder;

    private MavenProject project;
    private MavenSession session;

    @BeforeEach
    void makeModule() throws Exception {
        Path module = Files.createDirectory(folder.resolve("auth"));
        Files.createFile(module.resolve("pom.xml"));
        project = TestSession.module(module);
        session = TestSession.of(List.of(project, TestSession.module(folder.resolve("orders"))));
    }

    @TestFactory
    Stream<DynamicTest> every_parameter_arrives() throws Exception {
        List<DynamicTest> tests = new ArrayList<>();
        for (Xpp3Dom goal : PluginDescriptorFile.goals()) {
            Class<?> type = Class.forName(text(goal, "implementation"));
            if (AbstractModuleMojo.class.isAssignableFrom(type)) {
                PluginDescriptorFile.editable(goal)
                        .flatMap(parameter -> testsOf(type.asSubclass(AbstractModuleMojo.class), parameter))
                        .forEach(tests::add);
            }
        }
        assertThat(tests).hasSizeGreaterThan(100);
        return tests.stream();
    }

    private Stream<DynamicTest> testsOf(Class<? extends AbstractModuleMojo> type, String parameter) {
        Field field = field(type, parameter);
        String name = type.getSimpleName() + " " + parameter;
        if (!field.getType().getPackageName().endsWith(".config")) {
            return Stream.of(DynamicTest.dynamicTest(name, () -> {
                AbstractModuleMojo before = mojo(type);
                AbstractModuleMojo after = mojo(type);
                need(before, parameter);
                need(after, parameter);
                change(after, field);
                assertThat(seen(after)).isNotEqualTo(seen(before));
            }));
        }
        return Stream.of(field.getType().getDeclaredFields())
                .filter(part -> !Modifier.isStatic(part.getModifiers()))
                .map(part -> DynamicTest.dynamicTest(name + "." + part.getName(), () -> {
                    AbstractModuleMojo before = mojo(type);
                    AbstractModuleMojo after = mojo(type);
                    need(get(before, field), part.getName());
                    need(get(after, field), part.getName());
                    change(get(after, field), part);
                    assertThat(seen(after)).isNotEqualTo(seen(before));
                }));
    }

    /** Everything that a configured goal hands on, or the complaint about a value that has no accepted alternative. */
    private List<Object> seen(AbstractModuleMojo mojo) throws Exception {
        try {
            List<Object> seen = new ArrayList<>();
            ModuleRequest request = mojo.request();
            seen.add(List.of(request.folders(), request.flyway(), request.declaration(), request.scope()));
            seen.add(request.decisions());
            seen.add(mojo.scratchChoice(folder));
            seen.add(mojo.skipped());
            seen.add(mojo.explain());
            seen.add(mojo.cached());
            seen.add(mojo.parts().verbose());
            seen.add(mojo.filter().contains("auth"));
            if (mojo instanceof AbstractWritingMojo writing) {
                seen.add(writing.options());
            }
            if (mojo instanceof AdoptMojo adopt) {
                seen.add(adopt.acceptsNew());
            }
            if (mojo instanceof AbstractTargetMojo live) {
                seen.addAll(seenOfTargets(live));
            }
            return seen;
        } catch (MigrationException e) {
            return List.of(e.getMessage());
        }
    }

    private static List<Object> seenOfTargets(AbstractTargetMojo mojo) {
        List<Object> seen = new ArrayList<>();
        seen.add(mojo.preflight());
        seen.add(mojo.environments().named());
        seen.add(mojo.environments().target(mojo.environment(), mojo.credentials(), name -> null));
        if (mojo instanceof AbstractCleaningMojo cleaning) {
            CleanupOptions options = cleaning.options(Confirmation.given());
            seen.add(List.of(options.dryRun(), options.databases()));
        }
        if (mojo instanceof CleanupMojo cleanup) {
            seen.add(cleanup.isConfirmed());
        }
        if (mojo instanceof ApplyMojo apply) {
            seen.add(apply.options());
        }
        if (mojo instanceof AbstractReportingMojo reporting) {
            seen.add(reporting.report("any"));
        }
        if (mojo instanceof DriftMojo drift) {
            seen.add(drift.against());
        }
        return seen;
    }

    private AbstractModuleMojo mojo(Class<? extends AbstractModuleMojo> type) throws Exception {
        AbstractModuleMojo mojo = type.getDeclaredConstructor().newInstance();
        set(mojo, field(type, "session"), session);
        set(mojo, field(type, "project"), project);
        set(mojo, field(type, "decrypter"), TestSettings.decrypter(folder.resolve("none.xml")));
        return mojo;
    }

    private static void need(Object owner, String name) throws Exception {
        if (NEEDED.containsKey(name)) {
            change(owner, field(owner.getClass(), NEEDED.get(name)));
        }
    }

    private static void change(Object owner, Field field) throws Exception {
        Object value = ACCEPTED.get(field.getName());
        set(owner, field, value != null ? value : other(get(owner, field), field.getType()));
    }

    private static Object other(Object value, Class<?> type) {
        if (type == boolean.class) {
            return !(Boolean) value;
        }
        if (type == long.class) {
            return (Long) value + 1;
        }
        if (type == List.class) {
            return List.of("changed");
        }
        return type == Map.class ? Map.of("changed", "value") : "changed";
    }

    private static Field field(Class<?> type, String name) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            for (Field field : each.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    return field;
                }
            }
        }
        throw new AssertionError(type + " has no field " + name);
    }

    private static Object get(Object owner, Field field) throws Exception {
        field.setAccessible(true);
        return field.get(owner);
    }

    private static void set(Object owner, Field field, Object value) throws Exception {
        field.setAccessible(true);
        field.set(owner, value);
    }
}
