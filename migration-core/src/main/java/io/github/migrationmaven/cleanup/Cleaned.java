/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.cleanup;

import static java.util.Objects.requireNonNull;

import io.github.migrationmaven.target.TableCounts;
import java.util.List;

/**
 * What became of a database that was emptied.
 *
 * @param way how it was done, in words
 * @param missing statements that an administrator would have to run so that whole schemas can be dropped
 */
public record Cleaned(Inspection before, TableCounts after, String way, List<String> missing) {

    public Cleaned {
        requireNonNull(before, "before is null");
        requireNonNull(after, "after is null");
        requireNonNull(way, "way is null");
        missing = List.copyOf(missing);
    }
}
