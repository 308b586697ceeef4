/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.plan;

import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.model.Column;
import io.github.migrationmaven.model.DomainType;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import io.github.migrationmaven.sql.Sql;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * ALTER COLUMN … TYPE, and the way from the old values to the new ones.
 *
 * <p>Where PostgreSQL has a cast, or a string type stands on either side, the value is cast. Where it has none the only
 * way leads through text, and whether that works depends on the rows.
 */
final class TypeChange {

    private TypeChange() {}

    static Statement statement(Column before, Column after, States states) {
        String collate = after.collation().map(name -> " COLLATE " + name).orElse("");
        String sql = "ALTER TABLE " + Sql.parent(after.id()) + " ALTER COLUMN "
                + Sql.identifier(after.id().name()) + " TYPE " + after.type() + collate + using(before, after, states);
        return new Statement(sql, hazards(before.type(), after.type()), Boundary.NONE);
    }

    /** Whether a cast leads from the old type to the new one, so that no value has to be read as text. */
    static boolean offersCast(Column before, Column after, States states) {
        TypeName from = resolved(before, states.current());
        TypeName to = resolved(after, states.desired());
        boolean ofText = from.isText() || to.isText();
        boolean ofElements = from.array() == to.array()
                && (CastPaths.exist(from.base(), to.base())
                        || from.element().isText()
                        || to.element().isText());
        return from.equals(to) || ofText || ofElements;
    }

    private static String using(Column before, Column after, States states) {
        if (TypeName.of(before.type()).equals(TypeName.of(after.type()))) {
            return "";
        }
        String through = offersCast(before, after, states) ? "::" : "::text::";
        return " USING " + Sql.identifier(after.id().name()) + through + after.type();
    }

    /** A domain is cast as the type it stands on. */
    private static TypeName resolved(Column column, Catalog catalog) {
        return resolved(column.id(), TypeName.of(column.type()), catalog);
    }

    private static TypeName resolved(ObjectId user, TypeName name, Catalog catalog) {
        for (ObjectId id : catalog.needsOf(user)) {
            if (id.kind() == ObjectKind.DOMAIN && Sql.name(id).equals(name.base())) {
                DomainType domain = catalog.find(id).map(DomainType.class::cast).orElseThrow();
                TypeName base = TypeName.of(domain.baseType());
                return resolved(id, new TypeName(base.base(), base.array() || name.array()), catalog);
            }
        }
        return name;
    }

    /** The column with a built-in type that takes all its values: what its domain stands on, text for all else. */
    static Column builtIn(Column column, Catalog catalog) {
        for (ObjectId id : catalog.needsOf(column.id())) {
            if (id.kind() == ObjectKind.DOMAIN
                    && Sql.name(id).equals(TypeName.of(column.type()).base())) {
                DomainType domain = catalog.find(id).map(DomainType.class::cast).orElseThrow();
                boolean plain = catalog.needsOf(id).stream()
                        .allMatch(need -> need.kind() == ObjectKind.SCHEMA || need.kind() == ObjectKind.FUNCTION);
                if (plain && !TypeName.of(column.type()).array()) {
                    return column.withType(domain.baseType());
                }
            }
        }
        return column.withType(TypeName.of(column.type()).array() ? "text[]" : "text");
    }

    /** Wider strings and numbers of the same scale are a matter of the catalog; all else goes over the rows. */
    private static Set<Hazard> hazards(String before, String after) {
        return TypeWidth.onlyWidens(before, after)
                ? EnumSet.noneOf(Hazard.class)
                : EnumSet.of(Hazard.DEPENDS_ON_DATA, Hazard.REWRITES_TABLE);
    }

    /** Whether a column of the current state is an array of the type. */
    static boolean isInArrays(ObjectId type, States states) {
        String name = Sql.name(type);
        return states.current().dependentsOf(type).stream()
                .filter(id -> id.kind() == ObjectKind.COLUMN)
                .map(id -> states.current().find(id))
                .flatMap(Optional::stream)
                .map(column -> TypeName.of(((Column) column).type()))
                .anyMatch(used -> used.array() && used.base().equals(name));
    }

    /** The columns of both states that have a type, or an array of it, before and after. */
    static List<Column> columnsOf(ObjectId type, States states) {
        String name = Sql.name(type);
        return states.current().dependentsOf(type).stream()
                .filter(id -> id.kind() == ObjectKind.COLUMN)
                .map(id -> states.desired().find(id))
                .flatMap(Optional::stream)
                .map(Column.class::cast)
                .filter(column -> TypeName.of(column.type()).base().equals(name))
                .toList();
    }
}
