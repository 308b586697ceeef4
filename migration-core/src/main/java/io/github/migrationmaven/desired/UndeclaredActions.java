/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.desired;

import static io.github.migrationmaven.model.ReferentialAction.NO_ACTION;

import io.github.migrationmaven.model.ForeignKey;
import io.github.migrationmaven.model.ReferentialAction;
import java.util.ArrayList;
import java.util.List;

/**
 * What happens when a referenced row goes or changes, and when a foreign key is checked, stays as the migrations say
 * where nobody said it. ON DELETE that was said once and no longer is goes.
 */
final class UndeclaredActions implements OpenRule {

    @Override
    public void apply(MergeRequest request, Settling settling) {
        List<ForeignKey> settled = new ArrayList<>();
        for (ForeignKey wanted : settling.catalog().all(ForeignKey.class)) {
            request.current()
                    .find(wanted.id())
                    .map(ForeignKey.class::cast)
                    .filter(had -> request.entities().mapping().speaksOf(wanted.id()))
                    .map(had -> merged(had, wanted, wasTakenBack(had, request.entities())))
                    .filter(merged -> !merged.equals(wanted))
                    .ifPresent(merged -> {
                        settled.add(merged);
                        settling.keep(
                                wanted.id(), "only the migrations say " + words(merged, wanted) + ", which stays");
                    });
        }
        settling.put(settled);
    }

    private static boolean wasTakenBack(ForeignKey had, Entities entities) {
        return entities.last().onDelete(had.id()).filter(had.onDelete()::equals).isPresent();
    }

    private static ForeignKey merged(ForeignKey had, ForeignKey wanted, boolean takenBack) {
        boolean keeps = wanted.onDelete() == NO_ACTION && !takenBack;
        boolean deferrable = wanted.deferrable() || had.deferrable();
        return new ForeignKey(
                wanted.id(),
                wanted.columns(),
                wanted.references(),
                wanted.referencedColumns(),
                wanted.matchFull() || had.matchFull(),
                wanted.onUpdate() == NO_ACTION ? had.onUpdate() : wanted.onUpdate(),
                keeps ? had.onDelete() : wanted.onDelete(),
                keeps ? had.deleteColumns() : wanted.deleteColumns(),
                deferrable,
                wanted.initiallyDeferred() || !wanted.deferrable() && had.initiallyDeferred(),
                wanted.validated());
    }

    private static String words(ForeignKey merged, ForeignKey wanted) {
        List<String> words = new ArrayList<>();
        add(words, "ON DELETE ", merged.onDelete(), wanted.onDelete());
        add(words, "ON UPDATE ", merged.onUpdate(), wanted.onUpdate());
        if (merged.deferrable() != wanted.deferrable() || merged.initiallyDeferred() != wanted.initiallyDeferred()) {
            words.add("when it is checked");
        }
        if (merged.matchFull() != wanted.matchFull()) {
            words.add("MATCH FULL");
        }
        return String.join(" and ", words);
    }

    private static void add(List<String> words, String event, ReferentialAction merged, ReferentialAction wanted) {
        if (merged != wanted) {
            words.add(event + merged.sql());
        }
    }
}
