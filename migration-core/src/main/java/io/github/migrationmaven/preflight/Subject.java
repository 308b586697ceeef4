/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.preflight;

import static java.util.Objects.requireNonNull;

import io.github.migrationmaven.flyway.FlywaySettings;
import io.github.migrationmaven.scratch.ScratchServer;
import io.github.migrationmaven.target.LiveDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * What is looked at: a module, its live database, and this machine.
 *
 * @param database the live database, not connected yet
 * @param schemas the managed schemas; asked for only where the database can be reached
 * @param flyway the module's settings
 * @param folders what the goals write into or read
 * @param scratch the scratch server of a major
 * @param tools versions of programs, such as {@code Java 17.0.2}
 */
public record Subject(
        LiveDatabase database,
        Supplier<List<String>> schemas,
        FlywaySettings flyway,
        Folders folders,
        IntFunction<ScratchServer> scratch,
        List<String> tools) {

    public Subject {
        requireNonNull(database, "database is null");
        requireNonNull(schemas, "schemas is null");
        requireNonNull(flyway, "flyway is null");
        requireNonNull(folders, "folders is null");
        requireNonNull(scratch, "scratch is null");
        tools = List.copyOf(tools);
    }

    /**
     * Folders of a module and of this machine.
     *
     * @param module where its {@code pom.xml} lies
     * @param cache where PostgreSQL's programs are kept
     * @param resources where application.yml and application.properties may lie
     */
    public record Folders(Path module, Path migrations, Path cache, List<Path> resources) {

        public Folders {
            requireNonNull(module, "module is null");
            requireNonNull(migrations, "migrations is null");
            requireNonNull(cache, "cache is null");
            resources = List.copyOf(resources);
        }
    }
}
