/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import static io.github.migrationmaven.report.Result.UP_TO_DATE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.declaration.jpa.JpaLoaders;
import io.github.migrationmaven.report.Outcome;
import io.github.migrationmaven.testing.TransactionPooler;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is looked at before anything is done. */
class PreflightTest {

    @TempDir
    Path folder;

    private LiveFixture live;
    private ModuleFixture shop;

    @BeforeEach
    void open() {
        live = LiveFixture.create();
        shop = ModuleFixture.in(folder.resolve("shop")).schema("CREATE TABLE item ();");
    }

    @AfterEach
    void close() {
        live.close();
    }

    @Test
    void aPoolerInTransactionModeIsRefused() throws Exception {
        try (TransactionPooler pooler = new TransactionPooler(live.settings())) {
            TargetRequest request = LiveFixture.request(shop, LiveFixture.target(pooler.settings()));

            Outcome outcome = apply(request, PreflightOptions.usual());

            assertThat(Run.reason(outcome, ErrorCode.PREFLIGHT_FAILED))
                    .contains("pooler: a pooler in transaction mode stands before the server")
                    .contains("Name the server itself in <target><url>");
        }
    }

    @Test
    void whoWantsToGoOnGoesOn() {
        String user = live.role("svc");
        TargetRequest request = LiveFixture.request(shop, LiveFixture.target(live.as(user)));

        assertThat(Run.reason(apply(request, PreflightOptions.usual()), ErrorCode.PREFLIGHT_FAILED))
                .contains("GRANT CREATE ON SCHEMA public");
        Run.is(UP_TO_DATE, apply(request, new PreflightOptions(false, true, List.of())));
        Run.is(UP_TO_DATE, apply(request, new PreflightOptions(true, false, List.of())));
    }

    private static Outcome apply(TargetRequest request, PreflightOptions options) {
        Crew crew = new Crew(new JpaLoaders(), Transcript::listener, 1);
        return Transcript.of(new ApplyMigrations(crew, options).run(List.of(request), new ApplyOptions(true, false)))
                .get(0);
    }
}
