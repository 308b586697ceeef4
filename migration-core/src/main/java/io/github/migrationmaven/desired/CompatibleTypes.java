/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.desired;

import io.github.migrationmaven.model.Column;
import io.github.migrationmaven.model.MappedColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Types that the provider's own validator takes for the declared one: a column of such a type is never altered by
 * itself.
 *
 * <p>The pairs are what Hibernate 6.6 lets pass with {@code hibernate.hbm2ddl.auto=validate}
 * ({@code Dialect.equivalentTypes} and {@code ColumnDefinitions.hasMatchingType}): points in time with and without a
 * zone, binary fractions of both sizes, and whole numbers in a larger column.
 */
final class CompatibleTypes implements OpenRule {

    private static final String TIMESTAMP = "timestamp without time zone";
    private static final String TIMESTAMP_ZONE = "timestamp with time zone";

    /** For a declared type those of the migrations that will do. */
    private static final Map<String, Set<String>> ACCEPTED = Map.of(
            TIMESTAMP,
            Set.of(TIMESTAMP_ZONE),
            TIMESTAMP_ZONE,
            Set.of(TIMESTAMP),
            "real",
            Set.of("double precision"),
            "double precision",
            Set.of("real"),
            "smallint",
            Set.of("integer", "bigint"),
            "integer",
            Set.of("bigint"));

    @Override
    public void apply(MergeRequest request, Settling settling) {
        if (request.entities().demands().strictTypes()) {
            return;
        }
        List<Column> settled = new ArrayList<>();
        for (Column wanted : settling.catalog().all(Column.class)) {
            boolean typed = request.entities()
                    .mapping()
                    .column(wanted.id())
                    .filter(MappedColumn::typed)
                    .isPresent();
            request.currentColumn(wanted.id())
                    .filter(had -> !typed && request.entities().mapping().speaksOf(wanted.id()))
                    .filter(had -> accepts(SizedType.of(wanted.type()), SizedType.of(had.type())))
                    .ifPresent(had -> {
                        settled.add(wanted.withType(had.type()));
                        settling.keep(
                                wanted.id(),
                                Kept.Reason.COMPATIBLE_TYPE,
                                "has the type " + had.type() + " for " + wanted.type());
                    });
        }
        settling.put(settled);
    }

    static boolean accepts(SizedType declared, SizedType existing) {
        return declared.array() == existing.array()
                && ACCEPTED.getOrDefault(declared.base(), Set.of()).contains(existing.base());
    }
}
