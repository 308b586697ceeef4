/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.introspect;

import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.Routine;
import io.github.migrationmaven.model.SchemaObject;
import io.github.migrationmaven.model.Scope;
import io.github.migrationmaven.model.UnmanagedObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One reading of a catalog: what was found so far, kind by kind. */
final class CatalogReading {

    private static final Set<String> READ_LANGUAGES = Set.of("sql", "plpgsql");
    private static final List<String> UNMANAGED =
            List.of("unmanaged_relation", "unmanaged_object", "unmanaged_attribute", "grant");

    private final CatalogQueries queries;
    private final Scope scope;
    private final KnownObjects known = new KnownObjects();
    private final List<SchemaObject> objects = new ArrayList<>();
    private final Edges edges = new Edges();

    CatalogReading(CatalogQueries queries, Scope scope) {
        this.queries = queries;
        this.scope = scope;
    }

    Catalog read(List<KindReader<?>> readers) {
        readers.forEach(this::readKind);
        List<ObjectId> ids = objects.stream().map(SchemaObject::id).toList();
        Strangers strangers = RecordedDependencies.read(queries.run("dependency"), known, edges);
        StructuralDependencies.read(ids, edges);
        readMentions(ids);
        return new Catalog(objects, edges.all(), unmanaged(), strangers.read(queries));
    }

    private <T extends SchemaObject> void readKind(KindReader<T> reader) {
        for (Row row : reader.rows(queries)) {
            reader.object(row, known)
                    .filter(object -> scope.contains(object.id()))
                    .ifPresent(object -> add(reader, row, object));
        }
    }

    private <T extends SchemaObject> void add(KindReader<T> reader, Row row, T object) {
        objects.add(object);
        reader.address(row).ifPresent(address -> known.add(address, object.id()));
        reader.needs(object).forEach(need -> edges.recorded(object.id(), need));
    }

    private void readMentions(List<ObjectId> ids) {
        BodyMentions mentions = new BodyMentions(ids);
        for (SchemaObject object : objects) {
            if (object instanceof Routine routine && READ_LANGUAGES.contains(routine.language())) {
                routine.body().ifPresent(body -> mentions.in(body).forEach(id -> edges.mentioned(routine.id(), id)));
            }
        }
    }

    private List<UnmanagedObject> unmanaged() {
        return UNMANAGED.stream()
                .flatMap(query -> UnmanagedObjects.read(queries.run(query), scope).stream())
                .toList();
    }
}
