/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.introspect;

import io.github.migrationmaven.model.IndexStatistics;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads statistics targets of the expressions of indexes. */
final class IndexStatisticsReader implements KindReader<IndexStatistics> {

    @Override
    public Class<IndexStatistics> type() {
        return IndexStatistics.class;
    }

    @Override
    public List<Row> rows(CatalogQueries queries) {
        return queries.run("index_statistics");
    }

    @Override
    public Optional<IndexStatistics> object(Row row, KnownObjects known) {
        return known.relation(row.number("index"))
                .map(index -> new IndexStatistics(index.as(ObjectKind.INDEX_STATISTICS), targets(row)));
    }

    @Override
    public Optional<Address> address(Row row) {
        return Optional.empty();
    }

    @Override
    public List<ObjectId> needs(IndexStatistics statistics) {
        return List.of(statistics.index());
    }

    private static Map<Integer, Integer> targets(Row row) {
        List<String> keys = row.texts("keys");
        List<String> targets = row.texts("targets");
        return IntStream.range(0, keys.size())
                .boxed()
                .collect(Collectors.toMap(
                        place -> Integer.valueOf(keys.get(place)), place -> Integer.valueOf(targets.get(place))));
    }
}
