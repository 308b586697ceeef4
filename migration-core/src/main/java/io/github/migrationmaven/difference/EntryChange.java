/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.difference;

import io.github.migrationmaven.migrations.AcceptedEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says which side of an accepted difference is another one by now. */
final class EntryChange {

    private EntryChange() {}

    /** What changed, in words; empty when both sides are as they were accepted. */
    static Optional<String> of(AcceptedEntry entry, Difference difference) {
        List<String> words = new ArrayList<>();
        side("migrations said", "now say", entry.migrations(), difference.migrations())
                .ifPresent(words::add);
        side("declaration said", "now says", entry.declaration(), difference.declaration())
                .ifPresent(words::add);
        return words.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", words));
    }

    private static Optional<String> side(String then, String now, Optional<String> accepted, Optional<String> today) {
        if (normal(accepted).equals(normal(today))) {
            return Optional.empty();
        }
        String before = accepted.orElse("absent");
        String after = today.orElse("absent");
        return Optional.of(Excerpt.of(then, before, now, after));
    }

    /** An editor may have changed line ends and the blanks before them. */
    private static Optional<String> normal(Optional<String> text) {
        return text.map(value -> value.lines().map(String::stripTrailing).reduce("", (all, line) -> all + "\n" + line));
    }
}
