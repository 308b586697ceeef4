/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.introspect;

import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.UnmanagedDependent;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Collects what no reader reads and yet depends on something that is read. */
final class Strangers {

    private final Map<Address, SortedSet<ObjectId>> needs = new LinkedHashMap<>();
    private final Map<Address, SortedSet<ObjectId>> owners = new LinkedHashMap<>();

    /** It goes when the other goes, unlike what needs it. */
    void goesWith(Address stranger, ObjectId owner) {
        owners.computeIfAbsent(stranger, key -> new TreeSet<>()).add(owner);
    }

    /** It keeps the other from going. */
    void needs(Address stranger, ObjectId needed) {
        needs.computeIfAbsent(stranger, key -> new TreeSet<>()).add(needed);
    }

    /** All that keep something from going, by the names that PostgreSQL has for them. */
    List<UnmanagedDependent> read(CatalogQueries queries) {
        if (needs.isEmpty()) {
            return List.of();
        }
        Long[] catalogs = needs.keySet().stream().map(Address::catalog).toArray(Long[]::new);
        Long[] oids = needs.keySet().stream().map(Address::oid).toArray(Long[]::new);
        return queries.run("description", catalogs, oids).stream()
                .map(this::dependent)
                .sorted(Comparator.comparing(UnmanagedDependent::name))
                .toList();
    }

    private UnmanagedDependent dependent(Row row) {
        Address address = Address.of(row.number("catalog"), row.number("oid"));
        return new UnmanagedDependent(
                row.text("description"),
                needs.getOrDefault(address, new TreeSet<>()),
                owners.getOrDefault(address, new TreeSet<>()));
    }
}
