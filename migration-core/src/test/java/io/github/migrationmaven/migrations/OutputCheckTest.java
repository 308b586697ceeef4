/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationmaven.MigrationNaming;
import io.github.migrationmaven.migrations.OutputCheck.Difference;
import io.github.migrationmaven.migrations.OutputCheck.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputCheckTest {

    @TempDir
    Path directory;

    @Test
    void aCopyIsFine() throws Exception {
        write("source/sub/V1__a.sql", "SELECT '${x}';");
        write("output/sub/V1__a.sql", "SELECT '${x}';");
        write("output/other.txt", "from elsewhere");

        assertThat(compare()).isEmpty();
    }

    @Test
    void eachDifferenceIsNamed() throws Exception {
        write("source/V1__a.sql", "SELECT '${x}';");
        write("output/V1__a.sql", "SELECT 'filtered';");
        write("source/V2__b.sql", "SELECT 2;");
        write("source/V3__c.sql.conf", "executeInTransaction=false");
        write("output/V0__old.sql", "SELECT 0;");

        assertThat(compare())
                .containsExactly(
                        new Finding(Path.of("V1__a.sql"), Difference.CHANGED),
                        new Finding(Path.of("V2__b.sql"), Difference.MISSING),
                        new Finding(Path.of("V3__c.sql.conf"), Difference.MISSING),
                        new Finding(Path.of("V0__old.sql"), Difference.LEFT_BEHIND));
    }

    @Test
    void anOutputThatIsNotThereMissesEverything() throws Exception {
        write("source/V1__a.sql", "SELECT 1;");

        assertThat(compare()).containsExactly(new Finding(Path.of("V1__a.sql"), Difference.MISSING));
    }

    private List<Finding> compare() {
        return OutputCheck.compare(
                directory.resolve("source"), directory.resolve("output"), MigrationNaming.defaults());
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(directory.resolve(name).getParent());
        Files.writeString(directory.resolve(name), text);
    }
}
