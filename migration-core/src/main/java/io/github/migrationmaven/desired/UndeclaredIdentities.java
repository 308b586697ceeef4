/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.desired;

import io.github.migrationmaven.model.Column;
import io.github.migrationmaven.model.Identity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How an identity column counts, and whether an INSERT may bring its own value, stays as the migrations say: a mapping
 * says only that the database makes the value, and the provider leaves the column out of its INSERT.
 */
final class UndeclaredIdentities implements OpenRule {

    @Override
    public void apply(MergeRequest request, Settling settling) {
        List<Column> settled = new ArrayList<>();
        for (Column wanted : settling.catalog().all(Column.class)) {
            Optional<Identity> had = request.currentColumn(wanted.id()).flatMap(Column::identity);
            if (wanted.identity().isPresent()
                    && had.isPresent()
                    && request.entities().mapping().speaksOf(wanted.id())
                    && differs(wanted.identity().get(), had.get())) {
                settled.add(wanted.withIdentity(had));
                settling.keep(wanted.id(), "only the migrations say how its identity counts, which stays");
            }
        }
        settling.put(settled);
    }

    private static boolean differs(Identity wanted, Identity had) {
        return !wanted.withSequenceOf(had).equals(had);
    }
}
