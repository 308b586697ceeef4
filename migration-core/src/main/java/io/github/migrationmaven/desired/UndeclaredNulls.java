/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.desired;

import io.github.migrationmaven.model.Column;
import java.util.ArrayList;
import java.util.List;

/**
 * A column that takes nulls since nobody said otherwise may be NOT NULL in the migrations. NOT NULL that was said once
 * and no longer is goes.
 */
final class UndeclaredNulls implements OpenRule {

    @Override
    public void apply(MergeRequest request, Settling settling) {
        List<Column> settled = new ArrayList<>();
        for (Column wanted : settling.catalog().all(Column.class)) {
            request.currentColumn(wanted.id())
                    .filter(had -> had.notNull() && !wanted.notNull())
                    .filter(had -> request.entities().mapping().speaksOf(wanted.id()))
                    .filter(had -> !request.entities().last().notNull(wanted.id()))
                    .ifPresent(had -> {
                        settled.add(wanted.withNotNull(true));
                        settling.keep(wanted.id(), "only the migrations say NOT NULL, which stays");
                    });
        }
        settling.put(settled);
    }
}
