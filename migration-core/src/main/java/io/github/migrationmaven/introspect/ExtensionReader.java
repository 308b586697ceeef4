/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.introspect;

import io.github.migrationmaven.model.Extension;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import java.util.List;
import java.util.Optional;

/** Reads extensions. */
final class ExtensionReader implements KindReader<Extension> {

    @Override
    public Class<Extension> type() {
        return Extension.class;
    }

    @Override
    public List<Row> rows(CatalogQueries queries) {
        return queries.run("extension");
    }

    @Override
    public Optional<Extension> object(Row row, KnownObjects known) {
        ObjectId id = ObjectId.global(ObjectKind.EXTENSION, row.text("name"));
        return Optional.of(new Extension(id, row.text("schema"), row.optionalText("version")));
    }

    @Override
    public Optional<Address> address(Row row) {
        return Optional.of(Address.of(Address.PG_EXTENSION, row.number("oid")));
    }
}
