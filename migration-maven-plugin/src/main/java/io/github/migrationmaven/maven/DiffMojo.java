/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.FileFailure;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.flow.CompareSchemas;
import io.github.migrationmaven.flow.SchemaOrigin;
import io.github.migrationmaven.flyway.FlywaySettings;
import io.github.migrationmaven.maven.config.FlywayElement;
import io.github.migrationmaven.maven.config.ModuleFolders;
import io.github.migrationmaven.maven.session.ScratchChoice;
import io.github.migrationmaven.plan.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Prints the statements that lead from one schema to another, each given as an SQL file, a folder of migrations or a
 * database.
 *
 * <p>Prints that they are equal when they are; changes neither of them, and needs no project.
 *
 * @since 0.1.0
 */
@Mojo(name = "diff", aggregator = true, requiresProject = false, threadSafe = true)
public final class DiffMojo extends AbstractComparingMojo {

    private static final String NAME = "diff";

    /**
     * The schema to start from. An SQL file, a folder of migrations or of SQL files that declare a schema, or an
     * address that begins with {@code jdbc:postgresql:} and carries {@code user} and {@code password} as its
     * parameters. Must be given.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migration.from", required = true)
    private String from = "";

    /**
     * The schema to arrive at. An SQL file, a folder of migrations or of SQL files that declare a schema, or an address
     * that begins with {@code jdbc:postgresql:} and carries {@code user} and {@code password} as its parameters. Must
     * be given.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migration.to", required = true)
    private String to = "";

    /**
     * The file that takes the statements. A path; a file that is there is replaced. Absent, they are printed in the
     * log.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migration.output")
    private @Nullable String output;

    /**
     * How folders of migrations are run, under Flyway's names: {@code <schemas>}, {@code <defaultSchema>},
     * {@code <createSchemas>}, {@code <table>}, {@code <placeholders>}, {@code <placeholderReplacement>},
     * {@code <placeholderPrefix>}, {@code <placeholderSuffix>}, {@code <sqlMigrationPrefix>},
     * {@code <repeatableSqlMigrationPrefix>}, {@code <baselineMigrationPrefix>}, {@code <sqlMigrationSeparator>},
     * {@code <sqlMigrationSuffixes>}, {@code <encoding>}, {@code <mixed>}, {@code <group>}, {@code <outOfOrder>}; and
     * {@code <timeout>}, the seconds that a run may take. {@code <locations>} and {@code <callbackLocations>} are taken
     * for those of modules, and have no effect. Absent, each has Flyway's default. The timeout is 600.
     *
     * @since 0.1.0
     */
    @Parameter
    private FlywayElement flyway = new FlywayElement();

    @Override
    void run() {
        Path here = Path.of(System.getProperty("user.dir"));
        ScratchChoice choice = scratchChoice(here);
        FlywaySettings settings = flyway.settings(new ModuleFolders(here, List.of(here), here));
        SchemaOrigin origin = SchemaOrigin.of(from, here, settings.naming());
        SchemaOrigin goal = SchemaOrigin.of(to, here, settings.naming());
        CompareSchemas compare = new CompareSchemas(
                major -> parts().scratchServer(ofMajor(choice, major), NAME).get(), settings, parts().progress(NAME));
        tell(compare.run(origin, goal, scope()), origin.describe(), goal.describe(), here);
    }

    private static ScratchChoice ofMajor(ScratchChoice choice, OptionalInt major) {
        return major.isPresent() ? choice.ofMajor(major.getAsInt()) : choice;
    }

    private void tell(CompareSchemas.Comparison comparison, String origin, String goal, Path here) {
        List<String> lines =
                comparison.plan().steps().stream().flatMap(DiffMojo::lines).toList();
        if (output == null) {
            lines.forEach(getLog()::info);
        } else {
            write(here.resolve(output), lines);
        }
        if (comparison.isEqual()) {
            getLog().info("Equal: " + origin + ", " + goal + ".");
            return;
        }
        comparison
                .unmanaged()
                .forEach(object -> getLog().warn("Not managed, but different: " + object.kind() + " " + object.name()));
        long count = comparison.plan().statements().count();
        getLog().info((count == 1 ? "1 statement leads" : count + " statements lead") + " from " + origin + " to "
                + goal + ".");
    }

    private static Stream<String> lines(Step step) {
        return Stream.concat(
                Stream.of("-- " + step.words()),
                step.statements().stream().flatMap(statement -> (statement.sql() + ";").lines()));
    }

    private static void write(Path file, List<String> lines) {
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new MigrationException(
                    ErrorCode.CONFIGURATION_INVALID,
                    "The file of migration.output cannot be written: " + FileFailure.words(e) + ".",
                    "Name a file in a folder that is there and may be written.",
                    e);
        }
    }
}
