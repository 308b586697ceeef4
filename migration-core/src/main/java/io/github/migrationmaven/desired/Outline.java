/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.desired;

import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.model.CatalogRevision;
import io.github.migrationmaven.model.Column;
import io.github.migrationmaven.model.Dependency;
import io.github.migrationmaven.model.DomainType;
import io.github.migrationmaven.model.ForeignKey;
import io.github.migrationmaven.model.Identity;
import io.github.migrationmaven.model.MaterializedView;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import io.github.migrationmaven.model.ReferentialAction;
import io.github.migrationmaven.model.SchemaObject;
import io.github.migrationmaven.model.SequenceOptions;
import io.github.migrationmaven.model.View;
import io.github.migrationmaven.model.ViewColumn;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Completes tables and views that were declared in outline, as jOOQ's generated classes do, by what the migrations say
 * where the outline is silent: whether an identity column is {@code ALWAYS}, the domain of a column, the digits of a
 * time, what happens to a row whose referenced row goes, the query of a view.
 *
 * <p>Silent means: as PostgreSQL has it by default. What differs from that was said, by SQL beside the outline.
 */
public final class Outline {

    private static final Pattern TIME = Pattern.compile("(time|timestamp|interval)\\b.*");
    private static final Pattern DIGITS = Pattern.compile("\\(\\d\\)");

    private final Catalog current;
    private final Catalog declared;
    private final Set<ObjectId> outlined;

    private Outline(Catalog current, Catalog declared, Set<ObjectId> outlined) {
        this.current = current;
        this.declared = declared;
        this.outlined = outlined;
    }

    /**
     * The declared catalog without the gaps of its outline.
     *
     * @param outlined the tables and views that were declared in outline
     */
    public static Catalog completed(Catalog current, Catalog declared, Set<ObjectId> outlined) {
        return outlined.isEmpty() ? declared : new Outline(current, declared, outlined).completed();
    }

    private Catalog completed() {
        CatalogRevision revision = declared.revise();
        for (Column wanted : declared.all(Column.class)) {
            if (outlined.contains(wanted.table())) {
                current.find(wanted.id())
                        .map(Column.class::cast)
                        .ifPresent(had -> revision.put(completed(had, wanted)).depend(domains(had)));
            }
        }
        for (ForeignKey wanted : declared.all(ForeignKey.class)) {
            if (outlined.contains(table(wanted)) && isSilent(wanted)) {
                current.all(ForeignKey.class).stream()
                        .filter(had -> leadsWhere(had, wanted))
                        .findFirst()
                        .ifPresent(had -> revision.put(had.named(wanted.id().name())));
            }
        }
        for (ObjectId id : outlined) {
            view(id).ifPresent(had -> revision.put(had).depend(edgesOf(id)));
        }
        return revision.toCatalog();
    }

    private Column completed(Column had, Column wanted) {
        boolean sameSaveDomain = domainOf(had)
                .map(domain -> domain.baseType().equals(wanted.type()))
                .orElse(false);
        boolean sameSaveDigits = TIME.matcher(had.type()).matches()
                && DIGITS.matcher(had.type()).replaceFirst("").equals(wanted.type());
        Column typed = sameSaveDomain || sameSaveDigits ? wanted.withType(had.type()) : wanted;
        return had.identity().isPresent()
                        && wanted.identity().filter(this::isSilent).isPresent()
                ? typed.withIdentity(had.identity())
                : typed;
    }

    private boolean isSilent(Identity identity) {
        SequenceOptions options = identity.options();
        return identity.generation() == Identity.Generation.BY_DEFAULT
                && options.start() == 1
                && options.increment() == 1
                && options.cache() == 1
                && !options.cycle();
    }

    private Optional<DomainType> domainOf(Column column) {
        return current.needsOf(column.id()).stream()
                .filter(id -> id.kind() == ObjectKind.DOMAIN)
                .flatMap(id -> current.find(id).stream())
                .map(DomainType.class::cast)
                .findFirst();
    }

    private List<Dependency> domains(Column column) {
        return edgesOf(column.id()).stream()
                .filter(edge -> edge.referenced().kind() == ObjectKind.DOMAIN)
                .toList();
    }

    private List<Dependency> edgesOf(ObjectId id) {
        return current.dependencies().stream()
                .filter(edge -> edge.dependent().equals(id))
                .toList();
    }

    private static ObjectId table(ForeignKey key) {
        return ObjectId.of(ObjectKind.TABLE, key.id().schema(), key.id().parent());
    }

    private static boolean isSilent(ForeignKey key) {
        return key.onDelete() == ReferentialAction.NO_ACTION
                && key.onUpdate() == ReferentialAction.NO_ACTION
                && !key.matchFull()
                && !key.deferrable();
    }

    private static boolean leadsWhere(ForeignKey had, ForeignKey wanted) {
        return table(had).equals(table(wanted))
                && had.columns().equals(wanted.columns())
                && had.references().equals(wanted.references())
                && had.referencedColumns().equals(wanted.referencedColumns());
    }

    /** The view as the migrations have it, where it shows columns of the same names. */
    private Optional<SchemaObject> view(ObjectId id) {
        Optional<SchemaObject> had = current.find(id);
        Optional<SchemaObject> wanted = declared.find(id);
        return had.filter(view -> id.kind() != ObjectKind.TABLE)
                .filter(view -> wanted.isPresent() && names(view).equals(names(wanted.get())));
    }

    private static List<String> names(SchemaObject object) {
        List<ViewColumn> columns = object instanceof View view ? view.columns() : ((MaterializedView) object).columns();
        return columns.stream().map(ViewColumn::name).toList();
    }
}
