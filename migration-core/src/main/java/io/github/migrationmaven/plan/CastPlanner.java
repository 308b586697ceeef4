/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.plan;

import io.github.migrationmaven.model.Cast;
import java.util.List;

/**
 * Plans casts.
 *
 * <p>PostgreSQL has no {@code ALTER CAST}: a cast that changes is dropped and created.
 */
final class CastPlanner implements KindPlanner<Cast> {

    @Override
    public List<Statement> create(Cast after) {
        return List.of(Statement.of("CREATE CAST " + types(after) + " " + after.definition()));
    }

    @Override
    public Alteration alter(Cast before, Cast after, States states) {
        return Alteration.replace();
    }

    @Override
    public List<Statement> drop(Cast before) {
        return List.of(Statement.of("DROP CAST " + types(before)));
    }

    private static String types(Cast cast) {
        return "(" + cast.id().name() + ")";
    }
}
