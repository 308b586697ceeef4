/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random pairs, always the same ones: {@code -Dmigration.test.randomPairs} says how many,
 * {@code -Dmigration.test.randomSeed} where they begin.
 */
@Execution(ExecutionMode.CONCURRENT)
class RandomPairsTest {

    private static final int SLICES = 2;
    private static final int PAIRS = Integer.getInteger("migration.test.randomPairs", 300);
    private static final long FIRST_SEED = Long.getLong("migration.test.randomSeed", 1L);
    private static final int MOST_FAILURES = 5;

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void converge(int slice) throws SQLException {
        List<String> failures = new ArrayList<>();
        try (Trial trial = new Trial()) {
            for (int i = slice; i < PAIRS && failures.size() < MOST_FAILURES; i += SLICES) {
                failed(trial, FIRST_SEED + i).ifPresent(failures::add);
            }
            System.out.println("Random pairs from seed " + (FIRST_SEED + slice) + ": " + trial.figures());
        }
        assertThat(failures).as("pairs that fail").isEmpty();
    }

    private static Optional<String> failed(Trial trial, long seed) throws SQLException {
        Pair pair = Pairs.of(seed);
        Optional<Failure> failure = trial.fail(pair);
        if (failure.isEmpty()) {
            return Optional.empty();
        }
        Pair smaller = Shrinker.shrink(trial, failure.get().stage(), pair);
        return Optional.of(
                report(seed, smaller, trial.fail(smaller).or(() -> failure).orElseThrow()));
    }

    private static String report(long seed, Pair pair, Failure failure) {
        return Stream.of(
                        "Seed " + seed + ", " + failure.stage() + ": " + failure.detail(),
                        "from:",
                        script(pair.before()),
                        "to:",
                        script(pair.after()))
                .collect(Collectors.joining("\n"));
    }

    private static String script(Draft draft) {
        return String.join(";\n", draft.statements()) + ";";
    }
}
