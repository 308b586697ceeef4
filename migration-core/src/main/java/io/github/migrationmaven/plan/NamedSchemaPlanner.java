/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.plan;

import io.github.migrationmaven.model.NamedSchema;
import io.github.migrationmaven.sql.Sql;
import java.util.List;

/** Plans schemas. A schema has no attributes besides its name, so there is nothing to alter. */
final class NamedSchemaPlanner implements KindPlanner<NamedSchema> {

    @Override
    public List<Statement> create(NamedSchema after) {
        return List.of(Statement.of("CREATE SCHEMA " + Sql.name(after.id())));
    }

    @Override
    public Alteration alter(NamedSchema before, NamedSchema after, States states) {
        throw new IllegalStateException("Two schemas of one name are equal: " + after.id());
    }

    @Override
    public List<Statement> drop(NamedSchema before) {
        return List.of(Statement.of("DROP SCHEMA " + Sql.name(before.id())));
    }
}
