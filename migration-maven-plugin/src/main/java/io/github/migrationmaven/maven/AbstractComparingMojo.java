/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven;

import io.github.migrationmaven.maven.config.ScopeElement;
import io.github.migrationmaven.maven.config.ScratchElement;
import io.github.migrationmaven.maven.session.ScratchChoice;
import io.github.migrationmaven.model.Scope;
import java.nio.file.Path;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What goals ask for that make states on a scratch server and compare them. */
abstract class AbstractComparingMojo extends AbstractMigrationMojo {

    /**
     * Which objects the module owns. Elements, each with a list: {@code <schemas>} names of schemas, {@code <include>}
     * patterns of which an object must match one, {@code <exclude>} patterns of which it may match none; a pattern is a
     * name or {@code schema.name}, with {@code *} and {@code ?}. Absent, the module owns all that its database has.
     *
     * @since 0.1.0
     */
    @Parameter
    private ScopeElement scope = new ScopeElement();

    /**
     * The PostgreSQL server for scratch databases. Either a server that the plugin starts and stops: {@code <version>}
     * a major from 14 to 18 or the whole version of an archive such as {@code 17.11.0}, {@code <cache>} for its
     * binaries, {@code <directory>} for its data, {@code <settings>} of {@code postgresql.conf}. Or one that runs
     * already: {@code <url>} beginning with {@code jdbc:postgresql:}, {@code <user>}, {@code <password>}. Absent, a
     * server of PostgreSQL 17 is started.
     *
     * @since 0.1.0
     */
    @Parameter
    private ScratchElement scratch = new ScratchElement();

    /**
     * The version of the scratch server, for a command line. A value as of {@code <scratch><version>}, over which it
     * wins. Absent, that one counts.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migration.scratch.version")
    private @Nullable String scratchVersion;

    /**
     * The address of the scratch server, for a command line. A value as of {@code <scratch><url>}, over which it wins.
     * Absent, that one counts.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migration.scratch.url")
    private @Nullable String scratchUrl;

    /**
     * The user of the scratch server, for a command line. A value as of {@code <scratch><user>}, over which it wins.
     * Absent, that one counts.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migration.scratch.user")
    private @Nullable String scratchUser;

    /**
     * The password of the scratch server, for a command line. A value as of {@code <scratch><password>}, over which it
     * wins. Absent, that one counts.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migration.scratch.password")
    private @Nullable String scratchPassword;

    final Scope scope() {
        return scope.scope();
    }

    /** @param base what a relative path is relative to */
    final ScratchChoice scratchChoice(Path base) {
        return scratch.overriddenBy(
                        new ScratchElement.CommandLine(scratchVersion, scratchUrl, scratchUser, scratchPassword))
                .choice(base);
    }
}
