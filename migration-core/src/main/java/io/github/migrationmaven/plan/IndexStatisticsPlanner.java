/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.plan;

import io.github.migrationmaven.model.IndexStatistics;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.sql.Sql;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/** Plans statistics targets of the expressions of indexes. */
final class IndexStatisticsPlanner implements KindPlanner<IndexStatistics> {

    @Override
    public List<Statement> create(IndexStatistics after) {
        return statements(after.index(), Map.of(), after.targets());
    }

    @Override
    public Alteration alter(IndexStatistics before, IndexStatistics after, States states) {
        return Alteration.inPlace(statements(after.index(), before.targets(), after.targets()));
    }

    @Override
    public List<Statement> drop(IndexStatistics before) {
        return statements(before.index(), before.targets(), Map.of());
    }

    private static List<Statement> statements(
            ObjectId index, Map<Integer, Integer> before, Map<Integer, Integer> after) {
        SortedSet<Integer> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        return keys.stream()
                .filter(key -> !Objects.equals(before.get(key), after.get(key)))
                .map(key -> Statement.of("ALTER INDEX " + Sql.name(index) + " ALTER COLUMN " + key + " SET STATISTICS "
                        + after.getOrDefault(key, -1)))
                .toList();
    }
}
