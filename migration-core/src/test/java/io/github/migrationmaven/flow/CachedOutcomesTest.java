/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import static io.github.migrationmaven.flow.Run.is;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationmaven.flow.cache.OutcomeCache;
import io.github.migrationmaven.report.Outcome;
import io.github.migrationmaven.report.OutcomeRow;
import io.github.migrationmaven.report.Result;
import io.github.migrationmaven.scratch.ScratchServer;
import io.github.migrationmaven.testing.ScratchForTests;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CachedOutcomesTest {

    private static final String TABLE = "CREATE TABLE orders (id bigint PRIMARY KEY, note text);";
    private static final String SEARCH = "CREATE TEXT SEARCH CONFIGURATION shop (COPY = simple);";

    @TempDir
    Path folder;

    private final List<String> warnings = new ArrayList<>();
    private final AtomicInteger servers = new AtomicInteger();
    private ModuleFixture module;

    @BeforeEach
    void makeModule() {
        module = ModuleFixture.in(folder.resolve("orders"))
                .schema(TABLE)
                .migration("V1__orders.sql", TABLE)
                .scratch(counted());
    }

    private static final String LOAF = """
            package shop;
            import jakarta.persistence.*;
            @Entity class Loaf { @Id Long id; @Enumerated(EnumType.STRING) Grain grain; }
            """;
    private static final String GRAIN = "package shop; enum Grain { RYE }";
    private static final String OVEN = "package shop; class Oven { int degrees() { return 220; } }";

    /** Counts who asks for the server. */
    private ScratchSupply counted() {
        return new ScratchSupply() {
            @Override
            public ScratchServer get() {
                servers.incrementAndGet();
                return ScratchForTests.server();
            }

            @Override
            public List<?> inputs() {
                return List.of("17");
            }
        };
    }

    /** A run of its own, with the cache that all share. */
    private Run run() {
        return new Run(OutcomeCache.in(folder.resolve("cache"), List.of(), warnings::add));
    }

    @Test
    void verify_asks_for_no_server_where_nothing_has_changed() {
        Outcome first = is(Result.IN_SYNC, run().verify(module));
        Outcome second = is(Result.IN_SYNC, run().verify(module));
        assertThat(servers).hasValue(1);
        assertThat(first.cached()).isFalse();
        assertThat(second.cached()).isTrue();
        assertThat(second.findings()).isEqualTo(first.findings());
        assertThat(warnings).isEmpty();
    }

    @Test
    void the_table_says_the_same_but_for_the_time() {
        module.schema(TABLE + SEARCH).migration("V2__search.sql", SEARCH);
        OutcomeRow first = OutcomeRow.of(is(Result.PARTLY_IN_SYNC, run().verify(module)), true);
        OutcomeRow second = OutcomeRow.of(is(Result.PARTLY_IN_SYNC, run().verify(module)), true);
        int time = first.cells().size() - 1;
        assertThat(second.cells().subList(0, time)).isEqualTo(first.cells().subList(0, time));
        assertThat(second.cells().get(time)).isEqualTo("(cached)");
        assertThat(second.notes()).isEqualTo(first.notes()).isNotEmpty();
    }

    @Test
    void drift_is_looked_at_each_time() {
        module.schema(TABLE + "CREATE TABLE missing (id int);");
        is(Result.DRIFT, run().verify(module));
        is(Result.DRIFT, run().verify(module));
        assertThat(servers).hasValue(2);
    }

    @Test
    void generate_is_known_once_it_finds_nothing_to_write() {
        module.schema(TABLE + "CREATE TABLE missing (id int);");
        is(Result.GENERATED, run().generate(module));
        assertThat(is(Result.IN_SYNC, run().generate(module)).cached()).isFalse();
        assertThat(is(Result.IN_SYNC, run().generate(module)).cached()).isTrue();
        assertThat(servers).hasValue(2);
    }

    @Test
    void regenerate_is_known_once_its_files_are_in_place() {
        is(Result.GENERATED, run().regenerate(module));
        assertThat(is(Result.IN_SYNC, run().regenerate(module)).cached()).isFalse();
        assertThat(is(Result.IN_SYNC, run().regenerate(module)).cached()).isTrue();
        module.migration("V1__initial_schema.sql", TABLE);
        assertThat(is(Result.GENERATED, run().regenerate(module)).cached()).isFalse();
    }

    @Test
    void what_one_goal_finds_says_nothing_of_another() {
        is(Result.IN_SYNC, run().verify(module));
        assertThat(is(Result.IN_SYNC, run().generate(module)).cached()).isFalse();
        is(Result.GENERATED, run().regenerate(module));
    }

    @Test
    void a_run_without_the_cache_does_all_anew() {
        is(Result.IN_SYNC, run().verify(module));
        assertThat(is(Result.IN_SYNC, new Run().verify(module)).cached()).isFalse();
        assertThat(servers).hasValue(2);
    }

    @Test
    void modules_that_have_not_changed_cost_nothing_beside_one_that_has() {
        ModuleFixture other = ModuleFixture.in(folder.resolve("stock"))
                .schema("CREATE TABLE stock (id int);")
                .migration("V1__stock.sql", "CREATE TABLE stock (id int);")
                .scratch(counted());
        run().generate(module, other);
        other.schema("CREATE TABLE stock (id int, amount int);");
        List<Outcome> outcomes = run().generate(module, other);
        assertThat(outcomes).extracting(Outcome::result).containsExactly(Result.IN_SYNC, Result.GENERATED);
        assertThat(outcomes).extracting(Outcome::cached).containsExactly(true, false);
        assertThat(servers).hasValue(3);
    }

    @Test
    void of_the_classes_those_count_that_have_a_say_in_the_schema() {
        ModuleFixture entities =
                ModuleFixture.in(folder.resolve("loaves")).scratch(counted()).entities(LOAF, GRAIN, OVEN);
        is(Result.GENERATED, run().generate(entities));
        assertThat(is(Result.IN_SYNC, run().generate(entities)).cached()).isFalse();

        entities.entities(LOAF, GRAIN, OVEN.replace("220", "230"), "package shop; class Shelf {}");
        assertThat(is(Result.IN_SYNC, run().generate(entities)).cached()).isTrue();

        entities.entities(LOAF, GRAIN.replace("RYE", "RYE, WHEAT"), OVEN);
        is(Result.GENERATED, run().generate(entities));
        String weighed = LOAF.replace("Grain grain;", "Grain grain; int grams;");
        entities.entities(weighed, GRAIN, OVEN);
        is(Result.GENERATED, run().generate(entities));
        entities.entities(weighed, GRAIN, OVEN, LOAF.replace("Loaf", "Roll"));
        assertThat(is(Result.GENERATED, run().generate(entities)).cached()).isFalse();
    }
}
