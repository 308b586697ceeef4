/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.difference;

import static java.util.Objects.requireNonNull;

import io.github.migrationmaven.model.ObjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One thing about which migrations and declaration disagree, with whatever cannot be told from it.
 *
 * @param id the object that it is about
 * @param object that object as messages and {@code migration-accepted.yaml} name it: {@code column shop.orders.total}
 * @param migrations what the migrations make of it, in SQL; absent when they do not have it
 * @param declaration what the declaration makes of it, in SQL; absent when it does not have it
 * @param summary both sides in one line
 * @param ways how to end it
 * @param ids all objects that take part in it
 * @param remarks what else has to be known, one line each
 */
public record Difference(
        ObjectId id,
        String object,
        Optional<String> migrations,
        Optional<String> declaration,
        String summary,
        Ways ways,
        Set<ObjectId> ids,
        List<String> remarks) {

    /**
     * How to end differences of one sort.
     *
     * @param sort what kind of disagreement it is, before a colon: {@code declared, and missing in the migrations}
     * @param migration what a migration would do, such as {@code ADD COLUMN}
     * @param declaration what to change in the declaration instead, an imperative
     */
    public record Ways(String sort, String migration, String declaration) {

        public Ways {
            requireNonNull(sort, "sort is null");
            requireNonNull(migration, "migration is null");
            requireNonNull(declaration, "declaration is null");
        }
    }

    public Difference {
        requireNonNull(id, "id is null");
        requireNonNull(object, "object is null");
        requireNonNull(migrations, "migrations is null");
        requireNonNull(declaration, "declaration is null");
        requireNonNull(summary, "summary is null");
        requireNonNull(ways, "ways is null");
        ids = Set.copyOf(new TreeSet<>(ids));
        remarks = List.copyOf(remarks);
    }

    /** The same difference with something more to know about it. */
    public Difference remarking(String remark) {
        List<String> more = new ArrayList<>(remarks);
        more.add(remark);
        return new Difference(id, object, migrations, declaration, summary, ways, ids, more);
    }
}
