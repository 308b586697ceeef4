/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.acceptance;

import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the rows that a subclass offers in its static method {@code rules}. */
@Execution(ExecutionMode.CONCURRENT)
abstract class AcceptanceTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void holds(AcceptanceCase row) throws Exception {
        AcceptanceHarness.verify(row);
    }
}
