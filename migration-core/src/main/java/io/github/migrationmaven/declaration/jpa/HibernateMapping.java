/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.declaration.jpa;

import io.github.migrationmaven.declaration.jpa.MappingFacts.ColumnFacts;
import io.github.migrationmaven.declaration.jpa.MappingFacts.TableFacts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what Hibernate's metadata, {@code org.hibernate.boot.Metadata} of 5.6 to 7, knows of tables and columns. */
final class HibernateMapping {

    /** PostgreSQL cuts names to NAMEDATALEN - 1 bytes. */
    private static final int LONGEST = 63;

    /** {@code DiscriminatorColumn.length} is 31 where nobody gives another one. */
    private static final String DISCRIMINATOR = "character varying(31)";

    private static final String[] COLUMNS = {"getColumns", "getColumnIterator"};

    private final WrittenRules written;
    private final Set<Object> collections = new HashSet<>();
    private final Map<Object, List<String>> discriminators = new HashMap<>();

    private HibernateMapping(WrittenRules written) {
        this.written = written;
    }

    static List<TableFacts> tables(Object metadata, WrittenRules written) {
        HibernateMapping mapping = new HibernateMapping(written);
        Reflected source = new Reflected(metadata);
        source.all("getCollectionBindings").stream()
                .filter(collection -> !collection.is("isOneToMany"))
                .flatMap(collection -> collection.value("getCollectionTable").stream())
                .forEach(mapping.collections::add);
        source.all("getEntityBindings").forEach(mapping::addDiscriminator);
        return source.all("collectTableMappings").stream()
                .filter(table -> table.is("isPhysicalTable"))
                .map(mapping::table)
                .toList();
    }

    /** All entities of one table share the column, and each has a value for its rows. */
    private void addDiscriminator(Reflected entity) {
        List<Reflected> columns =
                entity.ask("getDiscriminator").map(value -> value.all(COLUMNS)).orElse(List.of());
        for (Reflected column : columns) {
            List<String> values = discriminators.computeIfAbsent(column.object(), any -> new ArrayList<>());
            if (!entity.is("isAbstract")) {
                values.add(entity.text("getDiscriminatorValue"));
            }
        }
    }

    private TableFacts table(Reflected table) {
        List<Reflected> columns = table.all(COLUMNS);
        return new TableFacts(
                table.value("getSchema").map(schema -> folded(schema.toString(), isQuotedSchema(table))),
                name(table),
                collections.contains(table.object()),
                columns.stream().map(this::column).toList(),
                impliedUniques(table, columns));
    }

    private static boolean isQuotedSchema(Reflected table) {
        return table.is("isSchemaQuoted");
    }

    private ColumnFacts column(Reflected column) {
        String name = name(column);
        Optional<EnumValues> values = column.ask("getValue").flatMap(EnumValues::of);
        Optional<List<String>> discriminator = Optional.ofNullable(discriminators.get(column.object()));
        boolean coded = values.isPresent() || discriminator.isPresent();
        return new ColumnFacts(
                name,
                column.value("getSqlType").isPresent(),
                coded && !written.checks(name),
                discriminator.map(coding -> DISCRIMINATOR),
                discriminator
                        .map(HibernateMapping::known)
                        .or(() -> values.map(EnumValues::stored))
                        .orElse(List.of()));
    }

    /** The words null and not null stand for all rows without a value, and for all others. */
    private static List<String> known(List<String> discriminators) {
        boolean open = discriminators.contains("null") || discriminators.contains("not null");
        return open ? List.of() : discriminators;
    }

    private Set<Set<String>> impliedUniques(Reflected table, List<Reflected> columns) {
        Set<Set<String>> implied = new HashSet<>();
        boolean collection = collections.contains(table.object());
        for (Reflected column : columns) {
            Optional<Reflected> oneToOne = column.ask("getValue").filter(value -> value.is("isLogicalOneToOne"));
            if (oneToOne.isPresent()) {
                boolean said =
                        written.uniqueProperties().contains(oneToOne.get().text("getPropertyName"));
                oneToOne.filter(value -> !said).ifPresent(value -> implied.add(names(value)));
            } else if (collection && column.is("isUnique")) {
                implied.add(Set.of(name(column)));
            }
        }
        if (collection) {
            table.ask("getUniqueKeys")
                    .map(keys -> keys.all("values"))
                    .orElse(List.of())
                    .forEach(key -> implied.add(names(key)));
        }
        implied.removeIf(written::uniques);
        return implied;
    }

    private static Set<String> names(Reflected columns) {
        Set<String> names = new HashSet<>();
        columns.all(COLUMNS).forEach(column -> names.add(name(column)));
        return Set.copyOf(names);
    }

    private static String name(Reflected named) {
        return folded(named.text("getName"), named.is("isQuoted"));
    }

    /** The name as PostgreSQL holds it. */
    private static String folded(String name, boolean quoted) {
        String kept = quoted ? name : name.toLowerCase(Locale.ROOT);
        while (kept.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1));
        }
        return kept;
    }
}
