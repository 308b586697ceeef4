/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.declaration.EntityOptions;
import io.github.migrationmaven.declaration.TextType;
import io.github.migrationmaven.flow.Crew;
import io.github.migrationmaven.flow.ModuleRequest;
import io.github.migrationmaven.flyway.FlywaySettings;
import io.github.migrationmaven.maven.config.Choice;
import io.github.migrationmaven.maven.config.DeclarationElement;
import io.github.migrationmaven.maven.config.FlywayElement;
import io.github.migrationmaven.maven.config.ModuleFolders;
import io.github.migrationmaven.maven.session.ModuleNames;
import io.github.migrationmaven.report.Findings;
import io.github.migrationmaven.report.Outcome;
import io.github.migrationmaven.report.OutcomeRow;
import io.github.migrationmaven.safety.DecisionText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Parameter;

/** What every goal that works on modules has to know about one. */
abstract class AbstractModuleMojo extends AbstractComparingMojo {

    /**
     * The modules to work on. Artifact ids, separated by commas, with {@code *} for any characters and {@code ?} for
     * one; a name that no module has is an error. Absent, all modules are worked on.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migration.service")
    private List<String> service = List.of();

    /**
     * Whether the objects that only the migrations have and that stay, the differences that are accepted, and those
     * that change nothing, are listed at the end rather than counted. {@code true} or {@code false}; absent, they are
     * counted.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migration.explain", defaultValue = "false")
    private boolean explain;

    /**
     * Whether a module is passed over of which an earlier run has found that it is in step, and of which nothing has
     * changed since. {@code true} or {@code false}: all is done anew, and nothing is kept. Absent, it is passed over.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migration.cache", defaultValue = "true")
    private boolean cache = true;

    /**
     * The settings of the module's own Flyway, under Flyway's names: {@code <locations>}, {@code <callbackLocations>},
     * {@code <schemas>}, {@code <defaultSchema>}, {@code <createSchemas>}, {@code <table>}, {@code <placeholders>},
     * {@code <placeholderReplacement>}, {@code <placeholderPrefix>}, {@code <placeholderSuffix>},
     * {@code <sqlMigrationPrefix>}, {@code <repeatableSqlMigrationPrefix>}, {@code <baselineMigrationPrefix>},
     * {@code <sqlMigrationSeparator>}, {@code <sqlMigrationSuffixes>}, {@code <encoding>}, {@code <mixed>},
     * {@code <group>}, {@code <outOfOrder>}; and {@code <timeout>}, the seconds that a replay or one statement of a
     * declaration may take. Absent, each has Flyway's default: migrations lie in {@code classpath:db/migration}. The
     * timeout is 600.
     *
     * @since 0.1.0
     */
    @Parameter
    private FlywayElement flyway = new FlywayElement();

    /**
     * What the module says about its schema. {@code <before>} and {@code <sql>}: SQL files or folders of them, run
     * before and after the entities; {@code <jpa>}: {@code false} leaves entities out; {@code <entities>}: classes that
     * take part though they are not the module's own; {@code <provider>}: class of the JPA provider where there are
     * several; {@code <jpaProperties>}: its properties, such as naming strategies; {@code <strictTypes>}: as
     * {@code migration.strictTypes}; {@code <jooq>}: catalogs or schemas that jOOQ generated, by their full class
     * names, separated by commas. Or a database that is the whole declaration: {@code <url>} beginning with
     * {@code jdbc:postgresql:}, and {@code <server>}, the id of a {@code <server>} of {@code settings.xml}, or
     * {@code <user>} and {@code <password>}. Absent, the folders {@code src/main/schema/before} and
     * {@code src/main/schema}, and the module's entities.
     *
     * @since 0.1.0
     */
    @Parameter
    private DeclarationElement declaration = new DeclarationElement();

    /**
     * Whether the type of an existing column counts where the JPA provider would accept it although the entity declares
     * another one, such as {@code timestamp} for {@code timestamptz}. {@code true} or {@code false}; absent, such
     * columns are counted as compatible and left as they are.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migration.strictTypes", defaultValue = "false")
    private boolean strictTypes;

    /**
     * Whether a new column gets the check that the JPA provider adds by itself for the constants of an enum or for a
     * discriminator. {@code true} or {@code false}; absent, it does.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migration.enumChecks", defaultValue = "true")
    private boolean enumChecks = true;

    /**
     * The type of a new column for a string of which the entity gives neither length nor type. {@code varchar}, as the
     * JPA provider has it, with 255 characters, or {@code text}; absent, {@code varchar}. Has no effect on what
     * EclipseLink makes, which does not tell what the entity gives.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migration.textType", defaultValue = "varchar")
    private String textType = "varchar";

    @Override
    final void run() {
        long start = System.nanoTime();
        List<Outcome> outcomes = List.of();
        try {
            outcomes = work();
        } catch (MigrationException e) {
            outcomes = List.of(Outcome.of(name(), e, Findings.none(), since(start)));
        } catch (RuntimeException | Error e) {
            // The one place where anything is caught: the table has a row for it, and Maven gets it as it is.
            outcomes = List.of(Outcome.of(name(), unexpected(e), Findings.none(), since(start)));
            throw e;
        } finally {
            parts().report(outcomes.stream()
                    .map(outcome -> OutcomeRow.of(outcome, explain()))
                    .toList());
        }
        Verdict.of(outcomes).say(getLog());
    }

    /** Works on one module or on all of them; what went wrong stands in the outcomes, or is thrown for all of them. */
    abstract List<Outcome> work();

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static MigrationException unexpected(Throwable e) {
        return new MigrationException(
                ErrorCode.UNEXPECTED,
                "The plugin itself failed: " + e,
                "Report it with the output of the same command with -e.",
                e);
    }

    /** What the modules of this run share. */
    final Crew crew(int parallelism) {
        return parts().crew(parallelism, cached());
    }

    final boolean explain() {
        return explain;
    }

    /** Whether what earlier runs found counts. */
    final boolean cached() {
        return cache;
    }

    /** The modules that the user asked for; see {@link ServiceFilter#of}. */
    final ServiceFilter filter() {
        return ServiceFilter.of(service, ModuleNames.all(session()));
    }

    /**
     * What is to be done in this module, if anything is.
     *
     * @throws MigrationException CONFIGURATION_INVALID when the configuration cannot be used, DECLARATION_MISSING when
     *     the user named the module and it has no database
     */
    final Optional<ModuleRequest> requestIfTakingPart(ServiceFilter filter) {
        if (skipped()) {
            getLog().info(name() + ": skipped: migration.skip is set.");
            return Optional.empty();
        }
        if (!filter.contains(name())) {
            return Optional.empty();
        }
        Optional<ModuleRequest> request = Optional.of(project())
                .filter(module -> !module.getPackaging().equals("pom"))
                .map(module -> request())
                .filter(parts()::hasDatabase);
        if (request.isEmpty() && filter.names(name())) {
            throw new MigrationException(
                    ErrorCode.DECLARATION_MISSING,
                    "migration.service names " + name() + ", which has no database: it has neither migrations nor SQL"
                            + " in src/main/schema nor entities nor a JPA provider.",
                    "Declare its schema in src/main/schema/*.sql, or take it out of migration.service.");
        }
        return request;
    }

    /** What the configuration says about this module. */
    final ModuleRequest request() {
        ProjectReader reader = new ProjectReader(session(), project());
        ModuleFolders folders = reader.folders();
        warnOfLeftOut(reader.leftOutModules());
        FlywaySettings settings = flyway.settings(folders);
        return new ModuleRequest(
                name(),
                folders.of(settings),
                settings,
                declaration.request(folders, reader.classPath(), entityOptions(), credentials()),
                scope(),
                decisions(),
                parts().scratchServer(scratchChoice(folders.base()), name()));
    }

    private EntityOptions entityOptions() {
        return new EntityOptions(strictTypes, enumChecks, Choice.parse(TextType.class, "migration.textType", textType));
    }

    private void warnOfLeftOut(List<String> modules) {
        if (!modules.isEmpty()) {
            getLog().warn(name() + ": " + String.join(", ", modules)
                    + " not built in this run: taken from the local repository, maybe older than the sources. Add -am"
                    + " to -pl.");
        }
    }

    /** What the project has decided on for this module; nothing for goals that change nothing. */
    List<DecisionText> decisions() {
        return List.of();
    }
}
