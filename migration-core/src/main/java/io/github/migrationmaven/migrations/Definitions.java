/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.migrations;

import static java.util.stream.Collectors.joining;

import io.github.migrationmaven.model.Cast;
import io.github.migrationmaven.model.CheckConstraint;
import io.github.migrationmaven.model.Clustering;
import io.github.migrationmaven.model.Column;
import io.github.migrationmaven.model.ColumnDefault;
import io.github.migrationmaven.model.ColumnSettings;
import io.github.migrationmaven.model.Comment;
import io.github.migrationmaven.model.DomainConstraint;
import io.github.migrationmaven.model.DomainType;
import io.github.migrationmaven.model.EnumType;
import io.github.migrationmaven.model.ExclusionConstraint;
import io.github.migrationmaven.model.Extension;
import io.github.migrationmaven.model.ForeignKey;
import io.github.migrationmaven.model.Generated;
import io.github.migrationmaven.model.Identity;
import io.github.migrationmaven.model.Index;
import io.github.migrationmaven.model.IndexStatistics;
import io.github.migrationmaven.model.MaterializedView;
import io.github.migrationmaven.model.NamedSchema;
import io.github.migrationmaven.model.PrimaryKey;
import io.github.migrationmaven.model.ReferentialAction;
import io.github.migrationmaven.model.ReplicaIdentity;
import io.github.migrationmaven.model.Routine;
import io.github.migrationmaven.model.RowSecurity;
import io.github.migrationmaven.model.SchemaObject;
import io.github.migrationmaven.model.Sequence;
import io.github.migrationmaven.model.SequenceOptions;
import io.github.migrationmaven.model.SequenceOwner;
import io.github.migrationmaven.model.Table;
import io.github.migrationmaven.model.Trigger;
import io.github.migrationmaven.model.UniqueConstraint;
import io.github.migrationmaven.model.View;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The attributes of objects as one line that people can read; different objects of one id give different lines. */
final class Definitions {

    private static final int LONGEST = 160;
    private static final Map<Class<? extends SchemaObject>, Function<SchemaObject, String>> BY_TYPE = registry();

    private Definitions() {}

    /** The definition, or a digest of it where it is long or has several lines; empty when the id says it all. */
    static String of(SchemaObject object) {
        Function<SchemaObject, String> definition = BY_TYPE.get(object.getClass());
        if (definition == null) {
            throw new IllegalStateException(
                    "No definition for " + object.getClass().getSimpleName());
        }
        String text = definition.apply(object).strip();
        boolean fits = text.length() <= LONGEST && text.chars().noneMatch(Character::isISOControl);
        return fits ? text : digest(text);
    }

    private static Map<Class<? extends SchemaObject>, Function<SchemaObject, String>> registry() {
        Map<Class<? extends SchemaObject>, Function<SchemaObject, String>> map = new HashMap<>();
        put(map, NamedSchema.class, schema -> "");
        put(map, Extension.class, Definitions::extension);
        put(map, EnumType.class, type -> listed(type.labels(), Definitions::literal));
        put(map, DomainType.class, Definitions::domain);
        put(map, DomainConstraint.class, DomainConstraint::definition);
        put(map, Cast.class, Cast::definition);
        put(map, Sequence.class, Definitions::sequence);
        put(map, SequenceOwner.class, owner -> ObjectText.qualified(owner.column()));
        put(map, Table.class, Definitions::table);
        put(map, Column.class, Definitions::column);
        put(map, ColumnDefault.class, ColumnDefault::expression);
        put(map, PrimaryKey.class, PrimaryKey::definition);
        put(map, UniqueConstraint.class, UniqueConstraint::definition);
        put(map, CheckConstraint.class, CheckConstraint::definition);
        put(map, ExclusionConstraint.class, ExclusionConstraint::definition);
        put(map, ForeignKey.class, Definitions::foreignKey);
        put(map, Index.class, Definitions::index);
        put(map, View.class, view -> digest(view.definition() + view.options()));
        put(map, MaterializedView.class, view -> digest(view.definition() + view.options()));
        put(map, Routine.class, routine -> digest(routine.definition()));
        put(
                map,
                RowSecurity.class,
                security -> words(flag(security.enabled(), "enabled"), flag(security.forced(), "forced")));
        put(map, ReplicaIdentity.class, Definitions::replicaIdentity);
        put(
                map,
                Clustering.class,
                clustering -> "on " + ObjectText.name(clustering.index().name()));
        put(map, ColumnSettings.class, Definitions::columnSettings);
        put(map, IndexStatistics.class, statistics -> statistics.targets().toString());
        put(map, Trigger.class, Definitions::trigger);
        put(map, Comment.class, comment -> literal(comment.text()));
        return Collections.unmodifiableMap(map);
    }

    private static <T extends SchemaObject> void put(
            Map<Class<? extends SchemaObject>, Function<SchemaObject, String>> map,
            Class<T> type,
            Function<T, String> definition) {
        map.put(type, object -> definition.apply(type.cast(object)));
    }

    private static String extension(Extension extension) {
        return words(
                "in " + ObjectText.name(extension.schema()),
                extension
                        .version()
                        .map(version -> "version " + literal(version))
                        .orElse(""));
    }

    private static String domain(DomainType domain) {
        return words(
                domain.baseType(),
                prefixed("collate ", domain.collation()),
                prefixed("default ", domain.defaultExpression()),
                flag(domain.notNull(), "not null"));
    }

    private static String sequence(Sequence sequence) {
        return words(sequence.dataType(), options(sequence.options()), flag(sequence.unlogged(), "unlogged"));
    }

    private static String options(SequenceOptions options) {
        return words(
                "start " + options.start(),
                "increment " + options.increment(),
                "min " + options.min(),
                "max " + options.max(),
                "cache " + options.cache(),
                flag(options.cycle(), "cycle"));
    }

    private static String table(Table table) {
        return words(
                flag(table.unlogged(), "unlogged"),
                table.options().isEmpty() ? "" : "with " + listed(table.options(), option -> option));
    }

    private static String column(Column column) {
        return words(
                column.type(),
                prefixed("collate ", column.collation()),
                flag(column.notNull(), "not null"),
                column.generated().map(Definitions::generated).orElse(""),
                column.identity().map(Definitions::identity).orElse(""));
    }

    private static String generated(Generated generated) {
        return "generated (" + generated.expression() + ") " + (generated.stored() ? "stored" : "virtual");
    }

    private static String identity(Identity identity) {
        String generation =
                identity.generation().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return words(
                "identity " + generation + " (" + options(identity.options()) + ")",
                prefixed("sequence ", identity.sequence().map(ObjectText::name)),
                identity.unlogged()
                        .map(unlogged -> unlogged ? "unlogged" : "logged")
                        .orElse(""));
    }

    private static String foreignKey(ForeignKey key) {
        return words(
                names(key.columns()),
                "->",
                ObjectText.qualified(key.references()),
                names(key.referencedColumns()),
                flag(key.matchFull(), "match full"),
                action("on update ", key.onUpdate()),
                action("on delete ", key.onDelete()),
                key.deleteColumns().isEmpty() ? "" : names(key.deleteColumns()),
                flag(key.deferrable(), "deferrable"),
                flag(key.initiallyDeferred(), "initially deferred"),
                flag(!key.validated(), "not valid"));
    }

    private static String action(String event, ReferentialAction action) {
        return flag(action != ReferentialAction.NO_ACTION, event + action.sql().toLowerCase(Locale.ROOT));
    }

    private static String index(Index index) {
        return words(flag(index.unique(), "unique"), index.definition(), flag(!index.valid(), "invalid"));
    }

    private static String trigger(Trigger trigger) {
        return digest(trigger.definition() + trigger.firing())
                + flag(
                        trigger.firing() != Trigger.Firing.ORIGIN,
                        " " + trigger.firing().sql().toLowerCase(Locale.ROOT));
    }

    private static String replicaIdentity(ReplicaIdentity identity) {
        return identity.choice()
                .map(index -> "index " + ObjectText.name(index.name()))
                .orElse(identity.full() ? "full" : "nothing");
    }

    private static String columnSettings(ColumnSettings settings) {
        return words(
                prefixed("storage ", settings.storage().map(storage -> storage.toLowerCase(Locale.ROOT))),
                prefixed("compression ", settings.compression()),
                prefixed("statistics ", settings.statistics().map(String::valueOf)),
                settings.options().isEmpty() ? "" : "with " + listed(settings.options(), option -> option));
    }

    private static String names(List<String> names) {
        return listed(names, ObjectText::name);
    }

    private static String listed(List<String> items, Function<String, String> spelling) {
        return items.stream().map(spelling).collect(joining(", ", "(", ")"));
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static String prefixed(String prefix, Optional<String> text) {
        return text.map(value -> prefix + value).orElse("");
    }

    private static String flag(boolean set, String words) {
        return set ? words : "";
    }

    private static String words(String... words) {
        return Stream.of(words).filter(word -> !word.isEmpty()).collect(joining(" "));
    }

    private static String digest(String text) {
        return "digest " + Fingerprint.of(text).substring(0, 8);
    }
}
