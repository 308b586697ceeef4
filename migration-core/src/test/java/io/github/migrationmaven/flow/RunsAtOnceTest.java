/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationmaven.report.Result;
import io.github.migrationmaven.scratch.ScratchDatabase;
import io.github.migrationmaven.testing.ScratchForTests;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs in processes of their own, at the same time. */
class RunsAtOnceTest {

    private static final String OLD = "CREATE TABLE orders (id bigint PRIMARY KEY);";
    private static final String NEW = "CREATE TABLE orders (id bigint PRIMARY KEY, note text);";

    @TempDir
    Path folder;

    private ModuleFixture shop;
    private ModuleFixture billing;

    @BeforeEach
    void makeModules() {
        shop = module("one/shop");
        billing = module("one/billing");
    }

    private ModuleFixture module(String path) {
        return ModuleFixture.in(folder.resolve(path))
                .migration("V1__orders.sql", OLD)
                .schema(NEW);
    }

    @Test
    void on_one_checkout_lose_nothing_and_leave_what_one_run_leaves() throws Exception {
        ModuleFixture alone = module("alone/shop");
        Run.is(Result.GENERATED, new Run().regenerate(alone));

        List<String> printed = atOnce(List.of(shop, billing), List.of(billing, shop), List.of(shop, billing));

        for (ModuleFixture module : List.of(shop, billing)) {
            assertThat(module.migrationTexts()).isEqualTo(alone.migrationTexts());
            assertThat(Run.is(Result.IN_SYNC, new Run().verify(module)).cached())
                    .isFalse();
        }
        assertThat(printed).anyMatch(text -> text.contains("result=GENERATED"));
        assertThat(printed)
                .allMatch(text -> text.contains("result=GENERATED")
                        || text.contains("result=IN_SYNC")
                        || text.contains("PUBLISH_FAILED"));
        assertThat(Files.exists(shop.folder().resolve(".migration/journal"))).isFalse();
    }

    @Test
    void on_two_checkouts_do_not_see_each_other() throws Exception {
        ModuleFixture other = module("two/shop");

        List<String> printed = atOnce(List.of(shop), List.of(other));

        assertThat(printed).allMatch(text -> text.contains("result=GENERATED"));
        assertThat(other.migrationTexts()).isEqualTo(shop.migrationTexts());
    }

    @SafeVarargs
    private static List<String> atOnce(List<ModuleFixture>... runs) throws Exception {
        ExecutorService starters = Executors.newFixedThreadPool(runs.length);
        try (ScratchDatabase database = ScratchForTests.empty()) {
            List<Future<String>> started = new ArrayList<>();
            for (List<ModuleFixture> modules : runs) {
                started.add(starters.submit((Callable<String>) () -> WritingProcess.run(
                        List.of(),
                        System.getProperty("java.class.path"),
                        WritingProcess.arguments("regenerate", database, modules.toArray(ModuleFixture[]::new)))));
            }
            List<String> printed = new ArrayList<>();
            for (Future<String> one : started) {
                printed.add(one.get());
            }
            return printed;
        } finally {
            starters.shutdownNow();
        }
    }
}
