/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationmaven.MigrationNaming;
import io.github.migrationmaven.migrations.MigrationName.Kind;
import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.internal.resource.ResourceName;
import org.flywaydb.core.internal.resource.ResourceNameParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationNameTest {

    private static final MigrationNaming DEFAULTS = MigrationNaming.defaults();

    @Test
    void theEventsAreThoseOfFlyway() {
        assertThat(MigrationName.EVENTS)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Event.values()).map(Event::getId).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "V1__a.sql",
                "V1__a.SQL",
                "v1__a.sql",
                "V1_1.sql",
                "V1_1__a.sql",
                "V1..2__a.sql",
                "V1___a.sql",
                "V_1__a.sql",
                "V1_.sql",
                "B1__a.sql",
                "B__a.sql",
                "R__.sql",
                "R__a.sql",
                "R.sql",
                "Rx.sql",
                "R1__x.sql",
                "beforeMigrate.sql",
                "beforeMigrate__x.sql",
                "beforeMigrateX.sql",
                "V1.2.sql",
                "V1-2__a.sql",
                "V__a.sql",
                "V2.sql",
                "beforeEachMigrateStatement.sql",
                "V001.002__a_b__c.sql",
                "x.sql",
                "V99999999999999999999__a.sql",
                "V1__.sql",
                "V.sql",
                "V١__a.sql"
            })
    void aNameIsReadAsFlywayReadsIt(String fileName) {
        ResourceName flyway = new ResourceNameParser(new FluentConfiguration()).parse(fileName);
        MigrationName ours = MigrationName.parse(fileName, DEFAULTS).orElseThrow();

        assertThat(ours.kind() != Kind.MISNAMED).as("valid").isEqualTo(flyway.isValid());
        if (flyway.isValid()) {
            assertThat(ours.description().replace('_', ' ')).isEqualTo(flyway.getDescription());
            assertThat(ours.version().isPresent()).isEqualTo(flyway.getVersion() != null);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "01", "1.0", "1_0", "1.0.0", "2", "1.1", "1.01", "1.10", "10", "0", "0.1", "1.0.1"})
    void versionsCompareAsFlywayComparesThem(String left) {
        for (String right :
                List.of("1", "1.0.1", "1.1", "1.2", "1.10", "9", "10", "0", "0.0", "20261124", "20261124_1")) {
            assertThat(Integer.signum(version(left).compareTo(version(right))))
                    .as(left + " and " + right)
                    .isEqualTo(Integer.signum(org.flywaydb.core.api.MigrationVersion.fromVersion(left)
                            .compareTo(org.flywaydb.core.api.MigrationVersion.fromVersion(right))));
            assertThat(version(left).equals(version(right)))
                    .isEqualTo(version(left).compareTo(version(right)) == 0);
        }
    }

    @Test
    void undoScriptsAreNeitherMigrationsNorMisnamed() {
        assertThat(kind("U1__a.sql")).isEqualTo(Kind.UNDO);
        assertThat(kind("Update__a.sql")).isEqualTo(Kind.MISNAMED);
    }

    @Test
    void filesWithoutTheSuffixAreNotLookedAt() {
        assertThat(MigrationName.parse("V1__a.sql.conf", DEFAULTS)).isEmpty();
        assertThat(MigrationName.parse("README.md", DEFAULTS)).isEmpty();
    }

    @Test
    void theModulesOwnPrefixesAreRead() {
        MigrationNaming naming =
                new MigrationNaming("Migration-", "Repeat-", "Base-", "--", List.of(".ddl", ".pg.sql"));

        MigrationName name =
                MigrationName.parse("Migration-1.2--add_x.pg.sql", naming).orElseThrow();

        assertThat(name.kind()).isEqualTo(Kind.VERSIONED);
        assertThat(name.versionText()).isEqualTo("1.2");
        assertThat(name.description()).isEqualTo("add_x");
    }

    private static MigrationVersion version(String text) {
        return MigrationVersion.parse(text).orElseThrow();
    }

    private static Kind kind(String fileName) {
        return MigrationName.parse(fileName, DEFAULTS).orElseThrow().kind();
    }
}
