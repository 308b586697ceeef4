/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.flow.ModuleRequest;
import io.github.migrationmaven.flow.PreflightOptions;
import io.github.migrationmaven.flow.TargetRequest;
import io.github.migrationmaven.maven.config.EnvironmentElement;
import io.github.migrationmaven.maven.config.Environments;
import io.github.migrationmaven.maven.config.TargetElement;
import io.github.migrationmaven.maven.session.ScratchChoice;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What goals that work on live databases ask for besides. */
abstract class AbstractTargetMojo extends AbstractModuleMojo {

    /**
     * The module's live database. {@code <url>} beginning with {@code jdbc:postgresql:} or {@code postgresql:}, with
     * {@code <user>} and {@code <password>}, or with {@code <server>}, the id of a server of {@code settings.xml};
     * {@code <urlVariable>}, {@code <userVariable>}, {@code <passwordVariable>}: environment variables that have these;
     * {@code <maxRows>}: how many rows it may have to be emptied without being named (10000); {@code <lockTimeout>}:
     * the seconds that others are waited for (10). Absent, an environment has to be chosen.
     *
     * @since 0.1.0
     */
    @Parameter
    private TargetElement target = new TargetElement();

    /**
     * Several live databases of the module, each an {@code <environment>} with a {@code <name>} and the elements of
     * {@code <target>}. Absent, there is {@code <target>} alone.
     *
     * @since 0.1.0
     */
    @Parameter
    private List<EnvironmentElement> environments = List.of();

    /**
     * Which environment is meant. A name of {@code <environments>}. Absent, {@code <target>} is meant.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migration.environment")
    private @Nullable String environment;

    /**
     * Whether the checks before the work leave out those that ask live databases. {@code true} or {@code false};
     * absent, databases are asked.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migration.skipDbCheck", defaultValue = "false")
    private boolean skipDbCheck;

    /**
     * Whether the work goes on though a check has failed. {@code true}: failures are told as warnings; {@code false}.
     * Absent, nothing is done when a check fails.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migration.continueOnFailedPreflight", defaultValue = "false")
    private boolean continueOnFailedPreflight;

    /** How goals look before they act. */
    final PreflightOptions preflight() {
        return new PreflightOptions(
                skipDbCheck,
                continueOnFailedPreflight,
                List.of(
                        "Java " + System.getProperty("java.version"),
                        "Maven " + session().getSystemProperties().getProperty("maven.version", "of unknown version"),
                        "migration-maven-plugin "
                                + Optional.ofNullable(getClass().getPackage().getImplementationVersion())
                                        .orElse("0.1.0")));
    }

    /** The live databases that this module may mean. */
    final Environments environments() {
        return new Environments(target, environments);
    }

    /** The name of the environment that the user has chosen. */
    final Optional<String> environment() {
        return Optional.ofNullable(environment);
    }

    /**
     * This module and its live database, if the module takes part: it is no library.
     *
     * @throws MigrationException TARGET_MISSING when the module has no live database, CONFIGURATION_INVALID
     */
    final Optional<TargetRequest> targetIfTakingPart(ServiceFilter filter) {
        if (skipped()) {
            getLog().info(name() + ": skipped: migration.skip is set.");
            return Optional.empty();
        }
        if (!filter.contains(name()) || project().getPackaging().equals("pom")) {
            return Optional.empty();
        }
        ModuleRequest module = request();
        if (!parts().showsDatabase(module)) {
            if (filter.names(name())) {
                throw new MigrationException(
                        ErrorCode.DECLARATION_MISSING,
                        "migration.service names " + name()
                                + ", which has no database: it has neither migrations nor SQL in src/main/schema.",
                        "Take it out of migration.service, or write its migrations first.");
            }
            return Optional.empty();
        }
        return Optional.of(request(module));
    }

    private TargetRequest request(ModuleRequest module) {
        ScratchChoice scratch = scratchChoice(module.folders().module());
        return new TargetRequest(
                module,
                environments()
                        .target(environment(), credentials(), System::getenv)
                        .orElseThrow(this::missing),
                major -> parts().scratchServer(major.isPresent() ? scratch.ofMajor(major.getAsInt()) : scratch, name())
                        .get());
    }

    private MigrationException missing() {
        String names = environments().names();
        return new MigrationException(
                ErrorCode.TARGET_MISSING,
                "Module " + name() + " has no <target>"
                        + (names.isEmpty() ? "." : ", and no environment is chosen out of " + names + "."),
                names.isEmpty()
                        ? "Add <target><url>jdbc:postgresql://localhost:5432/" + name()
                                + "</url></target> to the configuration of the plugin."
                        : "Add -Dmigration.environment=" + environments.get(0).name() + ".");
    }
}
