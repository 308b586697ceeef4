/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.plan;

import io.github.migrationmaven.model.Column;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import io.github.migrationmaven.sql.Sql;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/**
 * Makes an enum type anew under its own name while columns of it live on.
 *
 * <p>The old type is renamed, the new one created, every column converted through text, the old type dropped. What
 * reads the columns or names the type stands aside meanwhile.
 */
final class TypeConversion {

    private static final String ASIDE = "__old";

    private static final int LONGEST_NAME = 63; // bytes

    private TypeConversion() {}

    /** @param create the statements that create the new type */
    static Alteration of(ObjectId type, List<Statement> create, States states) {
        List<Column> columns = TypeChange.columnsOf(type, states);
        ObjectId aside = type.named(asideName(type.name()));
        List<Statement> statements = new ArrayList<>();
        statements.add(Statement.of("ALTER TYPE " + Sql.name(type) + " RENAME TO " + Sql.identifier(aside.name())));
        statements.addAll(create);
        columns.forEach(column -> statements.add(convert(column)));
        statements.add(Statement.of("DROP TYPE " + Sql.name(aside)));
        return new Alteration(
                true,
                statements,
                EnumSet.allOf(ObjectKind.class),
                columns.stream().map(Column::id).toList());
    }

    private static Statement convert(Column column) {
        String name = Sql.identifier(column.id().name());
        String text = TypeName.of(column.type()).array() ? "::text[]::" : "::text::";
        return Statement.of(
                "ALTER TABLE " + Sql.parent(column.id()) + " ALTER COLUMN " + name + " TYPE " + column.type()
                        + " USING " + name + text + column.type(),
                Hazard.DEPENDS_ON_DATA,
                Hazard.REWRITES_TABLE);
    }

    private static String asideName(String name) {
        String text = name;
        while (text.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME - ASIDE.length()) {
            text = text.substring(0, text.offsetByCodePoints(text.length(), -1));
        }
        return text + ASIDE;
    }
}
