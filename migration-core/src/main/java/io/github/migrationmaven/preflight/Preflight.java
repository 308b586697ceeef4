/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.preflight;

import static java.util.stream.Collectors.joining;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Runs checks, all of them whatever the others find. */
public final class Preflight {

    private static final ReachableCheck REACHABLE = new ReachableCheck();
    private static final List<Check> TO_CHANGE = List.of(REACHABLE, new WritableCheck(), new PoolerCheck());
    private static final List<Check> TO_APPLY =
            List.of(REACHABLE, new VersionCheck(), new WritableCheck(), new PoolerCheck(), new PrivilegesCheck());
    private static final List<Check> TO_COMPARE = List.of(REACHABLE, new VersionCheck());
    private static final List<Check> ALL = List.of(
            new ToolsCheck(),
            new DriverCheck(),
            REACHABLE,
            new VersionCheck(),
            new WritableCheck(),
            new PoolerCheck(),
            new PrivilegesCheck(),
            new SessionsCheck(),
            new HistoryCheck(),
            new PendingCheck(),
            new ServiceSettingsCheck(),
            new DirectoriesCheck(),
            new SpaceCheck(),
            new ScratchCheck());

    private final List<Check> checks;

    private Preflight(List<Check> checks) {
        this.checks = checks;
    }

    /** Everything that there is to look at. */
    public static Preflight all() {
        return new Preflight(ALL);
    }

    /** What a goal needs that empties a database. */
    public static Preflight forCleanup() {
        return new Preflight(TO_CHANGE);
    }

    /** What a goal needs that applies migrations. */
    public static Preflight forApply() {
        return new Preflight(TO_APPLY);
    }

    /** What a goal needs that compares databases with scratch ones. */
    public static Preflight forDrift() {
        return new Preflight(TO_COMPARE);
    }

    /** The same without those that ask the live database. */
    public Preflight withoutDatabase() {
        return new Preflight(
                checks.stream().filter(check -> !check.asksDatabase()).toList());
    }

    /** What each check has found, in their order. */
    public List<Finding> run(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        boolean reachable = true;
        for (Check check : checks) {
            if (check.asksDatabase() && !reachable) {
                findings.add(new Finding(check.name(), Verdict.SKIPPED, "the database cannot be reached", ""));
            } else {
                Finding finding = run(check, subject);
                findings.add(finding);
                reachable &= check != REACHABLE || finding.verdict() == Verdict.OK;
            }
        }
        return findings;
    }

    private static Finding run(Check check, Subject subject) {
        try {
            return check.run(subject);
        } catch (MigrationException e) {
            return check.failed(e.problem(), e.advice());
        } catch (SQLException e) {
            return check.failed(e.getMessage() + " [SQLSTATE " + e.getSQLState() + "]", "Look at the server's log.");
        }
    }

    /**
     * Requires that no check has failed.
     *
     * @throws MigrationException PREFLIGHT_FAILED with everything that was found and each way out
     */
    public static void require(String module, List<Finding> findings) {
        List<Finding> failed = findings.stream()
                .filter(finding -> finding.verdict() == Verdict.FAILED)
                .toList();
        if (!failed.isEmpty()) {
            throw new MigrationException(
                    ErrorCode.PREFLIGHT_FAILED,
                    "%s is not ready:\n%s"
                            .formatted(
                                    module,
                                    failed.stream()
                                            .map(finding -> "  " + finding.check() + ": " + finding.found() + "\n    "
                                                    + finding.wayOut())
                                            .collect(joining("\n"))),
                    "Do what stands below each problem, then run mvn migration:preflight.");
        }
    }
}
