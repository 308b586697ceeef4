/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.random;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** All chance of one pair; the same seed gives the same pair. */
final class Dice {

    private static final List<String> ODD_NAMES = List.of(
            "Mixed%d",
            "two words %d", "a.b%d", "quo\"te%d", "per%%cent%d", "größe%d", "back\\slash%d", "$%d", "it's%d");
    private static final List<String> KEYWORDS = List.of("order", "user", "select", "check", "default", "table");

    private final SplittableRandom random;

    Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** From {@code least} to {@code most}, both included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    @SafeVarargs
    final <T> T pick(T first, T... others) {
        int place = random.nextInt(others.length + 1);
        return place == 0 ? first : others[place - 1];
    }

    <T> Optional<T> any(List<T> choices) {
        return choices.isEmpty() ? Optional.empty() : Optional.of(pick(choices));
    }

    /** Mostly plain, sometimes one that has to be quoted, or as long as a name can be. */
    String name(String word, int number) {
        return switch (random.nextInt(24)) {
            case 0, 1 -> ODD_NAMES.get(random.nextInt(ODD_NAMES.size())).formatted(number);
            case 2 -> KEYWORDS.get(number % KEYWORDS.size());
            case 3 -> "x".repeat(60 - Integer.toString(number).length()) + number;
            default -> word + number;
        };
    }
}
