/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.plan;

import io.github.migrationmaven.model.Extension;
import io.github.migrationmaven.sql.Sql;
import java.util.ArrayList;
import java.util.List;

/**
 * Plans extensions.
 *
 * <p>An extension is created in the version that the server offers by default, unless another one is asked for: a
 * migration that pins a version fails on every server with another minor release of the extension.
 */
final class ExtensionPlanner implements KindPlanner<Extension> {

    @Override
    public List<Statement> create(Extension after) {
        String version = after.version().map(v -> " VERSION " + Sql.literal(v)).orElse("");
        return List.of(Statement.of("CREATE EXTENSION " + Sql.name(after.id()) + " WITH SCHEMA "
                + Sql.identifier(after.schema()) + version));
    }

    @Override
    public Alteration alter(Extension before, Extension after, States states) {
        List<Statement> statements = new ArrayList<>();
        String alter = "ALTER EXTENSION " + Sql.name(after.id());
        if (!before.version().equals(after.version())) {
            statements.add(Statement.of(alter + " UPDATE"
                    + after.version().map(v -> " TO " + Sql.literal(v)).orElse("")));
        }
        if (!before.schema().equals(after.schema())) {
            statements.add(Statement.of(alter + " SET SCHEMA " + Sql.identifier(after.schema())));
        }
        return Alteration.inPlace(statements);
    }

    @Override
    public List<Statement> drop(Extension before) {
        return List.of(Statement.of("DROP EXTENSION " + Sql.name(before.id())));
    }
}
