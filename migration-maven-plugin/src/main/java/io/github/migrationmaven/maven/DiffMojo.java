/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven;

import io.github.migrationmaven.flow.CompareSchemas;
import io.github.migrationmaven.flow.SchemaOrigin;
import io.github.migrationmaven.maven.session.ScratchChoice;
import io.github.migrationmaven.plan.Step;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

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
     * The schema to start from. An SQL file, a folder of migrations, or an address that begins with
     * {@code jdbc:postgresql:} and carries {@code user} and {@code password} as its parameters. Must be given.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migration.from", required = true)
    private String from = "";

    /**
     * The schema to arrive at. An SQL file, a folder of migrations, or an address that begins with
     * {@code jdbc:postgresql:} and carries {@code user} and {@code password} as its parameters. Must be given.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migration.to", required = true)
    private String to = "";

    @Override
    void run() {
        Path here = Path.of(System.getProperty("user.dir"));
        ScratchChoice choice = scratchChoice(here);
        SchemaOrigin origin = SchemaOrigin.of(from, here);
        SchemaOrigin goal = SchemaOrigin.of(to, here);
        CompareSchemas compare = new CompareSchemas(
                major -> parts().scratchServer(ofMajor(choice, major), NAME).get(), parts().progress(NAME));
        print(compare.run(origin, goal, scope()), origin.describe(), goal.describe());
    }

    private static ScratchChoice ofMajor(ScratchChoice choice, OptionalInt major) {
        return major.isPresent() ? choice.ofMajor(major.getAsInt()) : choice;
    }

    private void print(CompareSchemas.Comparison comparison, String origin, String goal) {
        if (comparison.isEqual()) {
            getLog().info("Equal: " + origin + ", " + goal + ".");
            return;
        }
        for (Step step : comparison.plan().steps()) {
            getLog().info("-- " + step.words());
            step.statements()
                    .forEach(statement -> (statement.sql() + ";").lines().forEach(getLog()::info));
        }
        comparison
                .unmanaged()
                .forEach(object -> getLog().warn("Not managed, but different: " + object.kind() + " " + object.name()));
        long count = comparison.plan().statements().count();
        getLog().info((count == 1 ? "1 statement leads" : count + " statements lead") + " from " + origin + " to "
                + goal + ".");
    }
}
