/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import io.github.migrationmaven.ConnectionSettings;
import io.github.migrationmaven.Progress;
import io.github.migrationmaven.declaration.jpa.JpaLoaders;
import java.nio.file.Path;
import java.util.List;

/** A program that works on a live database, to be killed meanwhile. */
public final class CleaningProcess {

    private CleaningProcess() {}

    public static void main(String[] arguments) {
        Crew crew = new Crew(new JpaLoaders(), module -> Progress.silent(), 1);
        ModuleFixture module = ModuleFixture.in(Path.of(arguments[1]));
        TargetRequest request = LiveFixture.request(
                module, LiveFixture.target(new ConnectionSettings(arguments[2], arguments[3], arguments[4])));
        if (arguments[0].equals("cleanup")) {
            new CleanTargets(crew, PreflightOptions.usual())
                    .run(List.of(request), new CleanupOptions(false, List.of(), Confirmation.given()));
        } else {
            new ApplyMigrations(crew, PreflightOptions.usual()).run(List.of(request), new ApplyOptions(false, false));
        }
    }
}
