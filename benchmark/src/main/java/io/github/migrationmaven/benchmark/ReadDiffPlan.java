/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.benchmark;

import io.github.migrationmaven.plan.Plan;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The engine, and {@code pg_dump} for comparison. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
public class ReadDiffPlan {

    /** Which schema; {@link RunBenchmarks} says which there are. */
    @Param("none")
    public String schema = "none";

    @Benchmark
    public Plan engine() throws SQLException {
        return Databases.of(schema).plan();
    }

    @Benchmark
    public void pgDump() throws IOException, InterruptedException {
        Databases.of(schema).dump();
    }
}
