/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.difference;

import static io.github.migrationmaven.ErrorCode.ACCEPTED_DIFFERENCE_CHANGED;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.desired.Blocking;
import io.github.migrationmaven.desired.Desired;
import io.github.migrationmaven.diff.Change;
import io.github.migrationmaven.migrations.AcceptedDifferences;
import io.github.migrationmaven.migrations.AcceptedEntry;
import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.model.ObjectId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What of the differences between migrations and declaration is accepted, and what that leaves.
 *
 * <p>An accepted difference keeps the side of the migrations: it is neither planned nor found to be one any more.
 *
 * @param merged the desired state as the declaration has it, with nothing accepted
 * @param desired the desired state with the accepted differences left as the migrations have them
 * @param open differences that nobody accepted; those with an entry that no longer fits say so
 * @param changed entries for differences of today of which either side is another one, in words
 * @param accepted what is accepted
 * @param stale entries for what is no difference any more
 */
public record Acceptance(
        Desired merged,
        Desired desired,
        List<Difference> open,
        List<String> changed,
        List<Accepted> accepted,
        List<AcceptedEntry> stale) {

    /** An accepted difference, and why the project accepts it; the reason may be empty. */
    public record Accepted(Difference difference, String reason) {

        public Accepted {
            requireNonNull(difference, "difference is null");
            requireNonNull(reason, "reason is null");
        }
    }

    public Acceptance {
        requireNonNull(merged, "merged is null");
        requireNonNull(desired, "desired is null");
        open = List.copyOf(open);
        changed = List.copyOf(changed);
        accepted = List.copyOf(accepted);
        stale = List.copyOf(stale);
    }

    /**
     * Holds the differences between two states against what is accepted.
     *
     * @param current what the migrations lead to
     * @param merged the desired state as the declaration has it
     * @param entities whether the declaration has entities, which decides on the words for what to change in it
     * @throws MigrationException ACCEPTED_DIFFERENCE_IMPOSSIBLE when something that is accepted cannot be left as it is
     */
    public static Acceptance of(Catalog current, Desired merged, boolean entities, AcceptedDifferences file) {
        List<Difference> open = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        List<Accepted> accepted = new ArrayList<>();
        List<Found> left = new ArrayList<>();
        Set<String> met = new HashSet<>();
        for (Found found : Found.all(current, merged, entities)) {
            Difference difference = found.difference();
            met.add(difference.object());
            Optional<AcceptedEntry> entry = file.find(difference.object());
            Optional<String> other = entry.flatMap(each -> EntryChange.of(each, difference));
            other.ifPresent(words -> changed.add(difference.object() + ": " + words));
            if (entry.isEmpty() || other.isPresent()) {
                open.add(other.map(words -> difference.remarking("it was accepted otherwise: " + words))
                        .orElse(difference));
            } else {
                found.obstacle().ifPresent(why -> refuse(difference.object() + ": " + why));
                left.add(found);
                accepted.add(new Accepted(difference, entry.get().reason()));
            }
        }
        List<AcceptedEntry> stale = file.entries().stream()
                .filter(entry -> !met.contains(entry.object()))
                .toList();
        return new Acceptance(merged, leaving(current, merged, left), open, changed, accepted, stale);
    }

    /**
     * The whole of it as a file: one entry a difference, with the reasons that {@code file} has for those of which
     * nothing has changed.
     *
     * @throws MigrationException ACCEPTED_DIFFERENCE_IMPOSSIBLE when one of them cannot be accepted
     */
    public static AcceptedDifferences all(Catalog current, Desired merged, boolean entities, AcceptedDifferences file) {
        List<Found> found = Found.all(current, merged, entities);
        String obstacles = found.stream()
                .flatMap(each -> each.obstacle().map(why -> each.difference().object() + ": " + why).stream())
                .collect(joining("\n  "));
        if (!obstacles.isEmpty()) {
            refuse(obstacles);
        }
        return AcceptedDifferences.of(
                found.stream().map(each -> entry(each.difference(), file)).toList());
    }

    private static AcceptedEntry entry(Difference difference, AcceptedDifferences file) {
        String reason = file.find(difference.object())
                .filter(entry -> EntryChange.of(entry, difference).isEmpty())
                .map(AcceptedEntry::reason)
                .orElse("");
        return new AcceptedEntry(difference.object(), difference.migrations(), difference.declaration(), reason);
    }

    /**
     * Returns where a migration may be written.
     *
     * @throws MigrationException ACCEPTED_DIFFERENCE_CHANGED when an entry no longer fits its difference, which may
     *     mean that the difference is no longer meant to be; MAPPING_BLOCKED as of {@link Desired#blocked()}
     */
    public void requireSettled() {
        if (!changed.isEmpty()) {
            throw new MigrationException(
                    ACCEPTED_DIFFERENCE_CHANGED,
                    AcceptedDifferences.FILE + " accepts what is another difference by now:\n  "
                            + String.join("\n  ", changed),
                    "Remove the entry to have the difference migrated, or accept it as it is now with mvn"
                            + " migration:adopt -Dmigration.acceptNew.");
        }
        desired.blocked().ifPresent(blocked -> {
            throw blocked;
        });
    }

    private static Desired leaving(Catalog current, Desired merged, List<Found> left) {
        Set<ObjectId> ids = new TreeSet<>();
        left.stream().flatMap(found -> found.changes().stream()).map(Change::id).forEach(ids::add);
        Set<ObjectId> settled = new TreeSet<>();
        left.stream()
                .flatMap(found -> found.blocking().stream())
                .map(Blocking::id)
                .forEach(settled::add);
        Desired desired = merged.leaving(current, ids, settled);
        List<String> torn = new ArrayList<>();
        for (Found found : left) {
            found.changes().forEach(change -> torn.addAll(lacking(change.id(), current, desired, found)));
        }
        for (ObjectId id : desired.catalog().ids()) {
            if (!ids.contains(id)) {
                merged.catalog().needsOf(id).stream()
                        .filter(need -> !desired.catalog().contains(need))
                        .map(need -> need + " is left out, but " + id + ", which is not accepted, needs it")
                        .forEach(torn::add);
            }
        }
        if (!torn.isEmpty()) {
            refuse(String.join("\n  ", new TreeSet<>(torn)));
        }
        return desired;
    }

    /** What stays needs what it needed. */
    private static List<String> lacking(ObjectId id, Catalog current, Desired desired, Found found) {
        if (!desired.catalog().contains(id)) {
            return List.of();
        }
        return current.needsOf(id).stream()
                .filter(need ->
                        current.isRecorded(id, need) && !desired.catalog().contains(need))
                .map(need -> found.difference().object() + " stays, but needs " + need + ", which goes")
                .toList();
    }

    private static void refuse(String problem) {
        throw new MigrationException(
                ErrorCode.ACCEPTED_DIFFERENCE_IMPOSSIBLE,
                "A difference cannot be accepted:\n  " + problem,
                "Accept both or neither in " + AcceptedDifferences.FILE
                        + "; what cannot be accepted has to be changed in the migrations or in the declaration.");
    }
}
