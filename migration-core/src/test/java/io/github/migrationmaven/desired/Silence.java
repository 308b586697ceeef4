/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.desired;

import io.github.migrationmaven.diff.CatalogDiffer;
import io.github.migrationmaven.diff.Change;
import io.github.migrationmaven.diff.TestCatalogs;
import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.model.MappedColumn;
import io.github.migrationmaven.model.Mapping;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import io.github.migrationmaven.model.ReferentialAction;
import io.github.migrationmaven.model.Table;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Migrations and entities side by side: what the latter do not say, and what comes of it. */
final class Silence {

    private final Catalog current;
    private final Catalog declared;
    private Mapping mapping;
    private Optional<Set<ObjectId>> lastDeclared = Optional.empty();
    private LastSaid last = LastSaid.nothing();
    private Unknown unknown = Unknown.nothing();
    private Demands demands = Demands.usual();
    private List<String> keptOut = List.of();

    private Silence(Catalog current, Catalog declared) {
        this.current = current;
        this.declared = declared;
        Set<ObjectId> tables = declared.all(Table.class).stream().map(Table::id).collect(Collectors.toSet());
        this.mapping = new Mapping(
                tables,
                Set.of(),
                Map.of(),
                Map.of(),
                Set.of(
                        "character varying(255)",
                        "character(1)",
                        "numeric(38,2)",
                        "timestamp(6) with time zone",
                        "timestamp(6) without time zone"),
                Set.of());
    }

    /** @param entities what a provider makes of them */
    static Silence of(String migrations, String entities) throws SQLException {
        return new Silence(TestCatalogs.of(migrations), TestCatalogs.of(entities));
    }

    Silence column(String name, boolean typed, boolean checked, String... constants) {
        mapping = mapping.with(new MappedColumn(columnId(name), typed, checked, Optional.empty(), List.of(constants)));
        return this;
    }

    Silence collection(String table) {
        mapping = new Mapping(
                mapping.tables(),
                Set.of(ObjectId.of(ObjectKind.TABLE, "public", table)),
                mapping.columns(),
                mapping.impliedUniques(),
                mapping.usualTypes(),
                mapping.written());
        return this;
    }

    Silence impliedUnique(String table, String... columns) {
        mapping = new Mapping(
                mapping.tables(),
                mapping.collections(),
                mapping.columns(),
                Map.of(ObjectId.of(ObjectKind.TABLE, "public", table), Set.of(Set.of(columns))),
                mapping.usualTypes(),
                mapping.written());
        return this;
    }

    /** The tables stand in SQL files. */
    Silence bySql() {
        mapping = Mapping.none();
        return this;
    }

    Silence lastDeclared(Set<ObjectId> ids) {
        lastDeclared = Optional.of(ids);
        return this;
    }

    Silence lastSaid(String type, boolean notNull, ReferentialAction action) {
        last = new LastSaid() {
            @Override
            public Optional<String> type(ObjectId column) {
                return Optional.of(type);
            }

            @Override
            public boolean notNull(ObjectId column) {
                return notNull;
            }

            @Override
            public Optional<ReferentialAction> onDelete(ObjectId foreignKey) {
                return Optional.of(action).filter(said -> said != ReferentialAction.NO_ACTION);
            }
        };
        return this;
    }

    Silence unknown(Unknown other) {
        unknown = other;
        return this;
    }

    Silence strict() {
        demands = new Demands(true, demands.enumChecks());
        return this;
    }

    Silence withoutEnumChecks() {
        demands = new Demands(demands.strictTypes(), false);
        return this;
    }

    Silence keepingOut(String... values) {
        keptOut = List.of(values);
        return this;
    }

    Catalog current() {
        return current;
    }

    Desired desired() {
        return DesiredState.of(new MergeRequest(
                current,
                declared,
                true,
                lastDeclared,
                id -> false,
                Leaving.nothing(),
                new Entities(mapping, last, unknown, demands, (check, column, values) -> keptOut)));
    }

    /** What is red, by name. */
    List<String> differences() {
        return new CatalogDiffer()
                .diff(current, desired().catalog()).stream()
                        .map(Change::id)
                        .map(ObjectId::toString)
                        .toList();
    }

    List<String> attributes() {
        return desired().kept().stream()
                .filter(kept -> kept.reason() != Kept.Reason.OBJECT)
                .map(kept -> kept.id() + ": " + kept.words())
                .toList();
    }

    List<String> blocking() {
        return desired().blocking().stream().map(Blocking::problem).toList();
    }

    /** @param name with that of the table before it */
    private static ObjectId columnId(String name) {
        String[] parts = name.split("\\.");
        return ObjectId.within(ObjectKind.COLUMN, "public", parts[0], parts[1]);
    }
}
