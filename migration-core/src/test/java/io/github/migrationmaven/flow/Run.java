/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.Progress;
import io.github.migrationmaven.declaration.jpa.JpaLoaders;
import io.github.migrationmaven.flow.cache.OutcomeCache;
import io.github.migrationmaven.report.Outcome;
import io.github.migrationmaven.report.Result;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;

/** The goals with the options of one run, as the plugin calls them; all that is said goes into the transcript. */
final class Run {

    /** Shared by all tests, so that Hibernate is loaded once. */
    private static final JpaLoaders LOADERS = new JpaLoaders();

    /** Those of a run for which nothing was asked. */
    static final RunOptions OPTIONS = new RunOptions(
            false, false, "schema change", ReferenceRows.REFUSE, List.of(), LocalDateTime.of(2026, 3, 4, 5, 6, 7));

    private Crew crew;
    private boolean dryRun;
    private boolean skipBackup;
    private boolean acceptNew;
    private String description = OPTIONS.description();
    private ReferenceRows referenceRows = OPTIONS.referenceRows();
    private List<String> leaveKept = OPTIONS.leaveKept();
    private LocalDateTime now = OPTIONS.now();

    /** Has something done when a stage whose text begins so is reported. */
    Run at(String stage, Runnable action) {
        crew = new Crew(LOADERS, module -> acting(Transcript.listener(module), stage, action), 2);
        return this;
    }

    private static Progress acting(Progress next, String stage, Runnable action) {
        return new Progress() {
            @Override
            public void stage(String text) {
                next.stage(text);
                if (text.startsWith(stage)) {
                    action.run();
                }
            }

            @Override
            public void warn(String text) {
                next.warn(text);
            }
        };
    }

    /** With another clock. */
    Run now(LocalDateTime time) {
        now = time;
        return this;
    }

    Run() {
        this(OutcomeCache.off());
    }

    /** A run that knows what earlier ones have found. */
    Run(OutcomeCache cache) {
        crew = new Crew(LOADERS, Transcript::listener, 2, cache);
    }

    Run dryRun() {
        dryRun = true;
        return this;
    }

    Run skipBackup() {
        skipBackup = true;
        return this;
    }

    Run description(String words) {
        description = words;
        return this;
    }

    Run rows(ReferenceRows wish) {
        referenceRows = wish;
        return this;
    }

    Run leaveKept(String... patterns) {
        leaveKept = List.of(patterns);
        return this;
    }

    List<Outcome> generate(ModuleFixture... modules) {
        return Transcript.of(new GenerateMigrations(crew).run(requests(modules), options()));
    }

    Outcome generate(ModuleFixture module) {
        return generate(new ModuleFixture[] {module}).get(0);
    }

    List<Outcome> regenerate(ModuleFixture... modules) {
        return Transcript.of(new RegenerateMigrations(crew).run(requests(modules), options()));
    }

    Outcome regenerate(ModuleFixture module) {
        return regenerate(new ModuleFixture[] {module}).get(0);
    }

    Run acceptNew() {
        acceptNew = true;
        return this;
    }

    List<Outcome> adopt(ModuleFixture... modules) {
        return Transcript.of(new AdoptModules(crew).run(requests(modules), options(), acceptNew));
    }

    Outcome adopt(ModuleFixture module) {
        return adopt(new ModuleFixture[] {module}).get(0);
    }

    Outcome verify(ModuleFixture module) {
        return verify(module.request());
    }

    Outcome verify(ModuleRequest request) {
        return Transcript.of(List.of(new VerifyMigrations(crew).run(request))).get(0);
    }

    private static List<ModuleRequest> requests(ModuleFixture... modules) {
        return Stream.of(modules).map(ModuleFixture::request).toList();
    }

    private RunOptions options() {
        return new RunOptions(dryRun, skipBackup, description, referenceRows, leaveKept, now);
    }

    /** The reason for which a promise was not kept. */
    static String reason(Outcome outcome, ErrorCode code) {
        assertThat(outcome.failure()).as(outcome.toString()).isPresent();
        assertThat(outcome.failure().get().code()).as(outcome.toString()).isEqualTo(code);
        return outcome.failure().get().reason();
    }

    /** Requires this result, and shows everything that is known when it is another. */
    static Outcome is(Result result, Outcome outcome) {
        assertThat(outcome.result()).as(outcome.toString()).isEqualTo(result);
        return outcome;
    }
}
