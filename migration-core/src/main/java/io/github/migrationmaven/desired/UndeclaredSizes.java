/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.desired;

import io.github.migrationmaven.model.Column;
import io.github.migrationmaven.model.MappedColumn;
import io.github.migrationmaven.model.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A length or precision that nobody gave: any size of the same family in the migrations will do. One that was given and
 * taken back is the provider's again.
 */
final class UndeclaredSizes implements OpenRule {

    @Override
    public void apply(MergeRequest request, Settling settling) {
        List<Column> settled = new ArrayList<>();
        for (Column wanted : settling.catalog().all(Column.class)) {
            request.currentColumn(wanted.id())
                    .filter(had -> !had.type().equals(wanted.type()))
                    .filter(had -> request.entities().mapping().speaksOf(wanted.id()))
                    .filter(had -> isOpen(had, wanted, request.entities().mapping()))
                    .filter(had -> !wasTakenBack(had, request.entities()))
                    .ifPresent(had -> {
                        settled.add(wanted.withType(had.type()));
                        settling.keep(
                                wanted.id(), "the entity says nothing of its size, so that " + had.type() + " stays");
                    });
        }
        settling.put(settled);
    }

    private static boolean isOpen(Column had, Column wanted, Mapping mapping) {
        Optional<MappedColumn> mapped = mapping.column(wanted.id());
        boolean typed = mapped.filter(MappedColumn::typed).isPresent();
        boolean usual = isUsual(wanted.type(), mapping)
                || mapped.flatMap(MappedColumn::usualType)
                        .filter(wanted.type()::equals)
                        .isPresent();
        SizedType before = SizedType.of(had.type());
        SizedType after = SizedType.of(wanted.type());
        return !typed && before.isLike(after) && (usual || hasOnlyScale(after, before.scale(), mapping));
    }

    /** Of a number of the usual precision only the digits after the point were given. */
    private static boolean hasOnlyScale(SizedType type, Optional<Integer> scale, Mapping mapping) {
        return type.isNumeric()
                && type.sizes().size() > 1
                && mapping.usualTypes().stream()
                        .map(SizedType::of)
                        .filter(usual -> usual.isNumeric() && !usual.sizes().isEmpty())
                        .anyMatch(usual ->
                                usual.sizes().get(0).equals(type.sizes().get(0)))
                && scale.map(type.sizes().get(1)::equals).orElse(true);
    }

    /** The size of the migrations is the one that was declared last. */
    private static boolean wasTakenBack(Column had, Entities entities) {
        return entities.last()
                .type(had.id())
                .filter(had.type()::equals)
                .filter(type -> !isUsual(type, entities.mapping()))
                .isPresent();
    }

    private static boolean isUsual(String type, Mapping mapping) {
        String element = type.endsWith("[]") ? type.substring(0, type.length() - 2) : type;
        return mapping.usualTypes().contains(element);
    }
}
