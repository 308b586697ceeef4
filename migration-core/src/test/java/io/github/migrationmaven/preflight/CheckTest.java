/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that need no database. */
class CheckTest {

    @TempDir
    Path folder;

    @Test
    void aMajorThatIsNewerThanAllScratchServersIsAFailure() {
        Finding finding = new VersionCheck().finding(19, "19beta1");

        assertThat(finding.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(finding.found()).isEqualTo("PostgreSQL 19beta1; scratch servers are there for 14 to 18");
        assertThat(finding.wayOut()).contains("<scratch><url>");
        assertThat(new VersionCheck().finding(15, "15.18").verdict()).isEqualTo(Verdict.OK);
    }

    @Test
    void settingsOfTheServiceAreReadFromYamlAndProperties() throws Exception {
        Files.writeString(
                folder.resolve("application.yml"),
                "server:\n  port: 8080\nspring:\n  flyway: # ours\n    default-schema: 'shop'\n    table: history # old\n"
                        + "    placeholders:\n      owner: me\n    schemas: ${SCHEMAS}\n  datasource:\n    url: x\n"
                        + "---\nspring:\n  flyway:\n    table: other\n");
        Files.writeString(folder.resolve("application.properties"), "quarkus.flyway.out-of-order=true\n");

        assertThat(ServiceSettings.in(List.of(folder)).values().toString())
                .isEqualTo("[{outoforder=true}, {defaultschema=shop, table=history}]");
    }
}
