/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.introspect;

import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import io.github.migrationmaven.model.Scope;
import io.github.migrationmaven.model.UnmanagedObject;
import java.util.List;

/** Names what {@code pg_dump} would dump and no reader reads. */
final class UnmanagedObjects {

    private UnmanagedObjects() {}

    static List<UnmanagedObject> read(List<Row> rows, Scope scope) {
        return rows.stream()
                .filter(row -> isInScope(row, scope))
                .map(row -> new UnmanagedObject(row.text("kind"), row.text("name")))
                .toList();
    }

    /** Objects outside schemas always belong to the module, as extensions do; others go with their relation or name. */
    private static boolean isInScope(Row row, Scope scope) {
        return row.optionalText("schema")
                .map(schema -> scope.contains(row.optionalText("relation")
                        .map(relation -> ObjectId.of(ObjectKind.TABLE, schema, relation))
                        .orElseGet(() -> ObjectId.global(ObjectKind.SCHEMA, schema))))
                .orElse(true);
    }
}
