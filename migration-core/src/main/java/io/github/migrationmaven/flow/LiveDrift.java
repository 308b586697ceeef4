/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.report.DriftReport;
import java.util.ArrayList;
import java.util.List;

/** Tells what differs between a live database and what it should be. */
final class LiveDrift {

    private LiveDrift() {}

    static MigrationException exception(TargetRequest request, List<DriftReport> reports) {
        List<String> lines = new ArrayList<>();
        for (DriftReport report : reports) {
            if (!report.isEmpty()) {
                int count = report.differences().size() + report.unmanaged().size();
                lines.add("%s differs from the %s of %s: %s."
                        .formatted(
                                request.target().access().describe(),
                                report.against(),
                                request.name(),
                                count == 1 ? "1 difference" : count + " differences"));
                report.lines().forEach(line -> lines.add("  " + line));
            }
        }
        return new MigrationException(
                ErrorCode.LIVE_DRIFT_FOUND,
                String.join("\n", lines),
                "Run the statements that undo it there, or write those that have it into a migration.");
    }
}
