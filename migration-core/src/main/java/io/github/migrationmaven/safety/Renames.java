/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.safety;

import static java.util.Objects.requireNonNull;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import io.github.migrationmaven.plan.Statement;
import io.github.migrationmaven.plan.Step;
import io.github.migrationmaven.plan.StepId;
import io.github.migrationmaven.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The renames that the project decided on and that are not done yet.
 *
 * <p>Their statements run on a copy of the current state before anything is compared, and are the first steps of the
 * plan. A rename that is done already is passed over, so that its line can stay in the declaration.
 */
public final class Renames {

    /** What the ids of a catalog become when one of its objects gets another name. */
    private record IdRename(ObjectId from, String to) {

        private static final Set<ObjectKind> CONTAINERS =
                Set.of(ObjectKind.TABLE, ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW, ObjectKind.DOMAIN);

        IdRename {
            requireNonNull(from, "from is null");
            requireNonNull(to, "to is null");
        }

        ObjectId apply(ObjectId id) {
            if (from.kind() == ObjectKind.SCHEMA) {
                return id.schema().equals(from.name())
                        ? new ObjectId(id.kind(), to, id.parent(), id.name(), id.signature())
                        : named(id);
            }
            boolean within = CONTAINERS.contains(from.kind())
                    && id.schema().equals(from.schema())
                    && id.parent().equals(from.name());
            return within ? new ObjectId(id.kind(), id.schema(), to, id.name(), id.signature()) : named(id);
        }

        private ObjectId named(ObjectId id) {
            boolean same = id.schema().equals(from.schema())
                    && id.parent().equals(from.parent())
                    && id.name().equals(from.name());
            return same && isPartOf(id) ? id.named(to) : id;
        }

        /** The object itself, or what has no name but its own: a default, an ownership, a comment. */
        private boolean isPartOf(ObjectId id) {
            return switch (id.kind()) {
                case COMMENT -> id.signature().equals(from.kind().toString());
                case COLUMN_DEFAULT, COLUMN_SETTINGS -> from.kind() == ObjectKind.COLUMN;
                case INDEX_STATISTICS -> from.kind() == ObjectKind.INDEX;
                case ROW_SECURITY, REPLICA_IDENTITY, CLUSTERING -> from.kind() == ObjectKind.TABLE;
                case SEQUENCE_OWNER -> from.kind() == ObjectKind.SEQUENCE;
                default -> id.kind() == from.kind();
            };
        }
    }

    private final List<Nameable> names;
    private final List<Nameable> declared;
    private final List<Decision> decisions;
    private final List<Step> steps = new ArrayList<>();
    private final List<IdRename> ids = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private Renames(Catalog current, Catalog declared, List<Decision> decisions) {
        this.names = new ArrayList<>(Nameable.all(current));
        this.declared = Nameable.all(declared);
        this.decisions = decisions;
    }

    /**
     * Finds out which renames are to be done, in the order in which they were decided.
     *
     * @throws MigrationException with {@link ErrorCode#CONFIGURATION_INVALID} that names every rename whose names are
     *     ambiguous, both taken, or both unknown
     */
    public static Renames of(Decisions decisions, Catalog current, Catalog declared) {
        Renames renames = new Renames(current, declared, decisions.all(Decision.Verb.RENAME));
        renames.decisions.forEach(renames::take);
        Decisions.refuse(renames.problems);
        return renames;
    }

    /** One step a rename. */
    public List<Step> steps() {
        return List.copyOf(steps);
    }

    /** What deserves a look and stops nothing. */
    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    /** Ids of the state before the renames, as they are after them. */
    public Set<ObjectId> renamed(Set<ObjectId> before) {
        Set<ObjectId> after = new TreeSet<>();
        before.forEach(id -> {
            ObjectId renamed = id;
            for (IdRename rename : ids) {
                renamed = rename.apply(renamed);
            }
            after.add(renamed);
        });
        return after;
    }

    private void take(Decision decision) {
        List<Nameable> meant = Nameable.meantBy(decision.name(), names.stream());
        if (meant.size() > 1) {
            problems.add(Decisions.ambiguous(decision, meant));
        } else if (meant.isEmpty()) {
            passOver(decision);
        } else if (meant.get(0).kind().equals("extension")) {
            problems.add(decision.where() + ": PostgreSQL cannot rename "
                    + meant.get(0).id());
        } else if (isTaken(meant.get(0), decision.newName().orElseThrow())) {
            problems.add(decision.where() + ": both " + decision.name() + " and " + decision.renamed() + " are there");
        } else {
            rename(meant.get(0), decision.newName().orElseThrow());
        }
    }

    private void passOver(Decision decision) {
        ObjectName renamed = decision.renamed();
        boolean done = isKnown(renamed, names) || isRenamedLater(decision);
        if (!done && !isKnown(renamed, declared)) {
            problems.add(
                    decision.where() + ": neither " + decision.name() + " nor " + renamed + " is there to be renamed");
        } else if (!done && !names.isEmpty()) {
            warnings.add(decision.where() + ": the migrations have no " + decision.name() + ", so that " + renamed
                    + " is created and not renamed");
        }
    }

    private static boolean isKnown(ObjectName name, List<Nameable> names) {
        return names.stream().anyMatch(candidate -> candidate.isMeantBy(name));
    }

    /** One line of a chain: total became amount, and amount became sum. */
    private boolean isRenamedLater(Decision decision) {
        return decisions.stream()
                .skip(decisions.indexOf(decision) + 1L)
                .anyMatch(later -> later.name().last().equals(decision.newName().orElseThrow()));
    }

    private boolean isTaken(Nameable from, String to) {
        List<String> path = new ArrayList<>(from.path());
        path.set(path.size() - 1, to);
        return names.stream()
                .anyMatch(other ->
                        other.kind().equals(from.kind()) && other.path().equals(path));
    }

    private void rename(Nameable from, String to) {
        Statement statement = Statement.of(sql(from, to));
        String words = "Rename " + from.kind() + " " + String.join(".", from.path()) + " to " + to;
        steps.add(new Step(StepId.alter(from.id()), words, List.of(statement)));
        if (!from.kind().equals("label")) {
            ids.add(new IdRename(from.id(), to));
        }
        names.replaceAll(name -> renamed(name, from, to));
    }

    private static Nameable renamed(Nameable name, Nameable from, String to) {
        boolean isLabel = from.kind().equals("label");
        boolean follows = name.equals(from)
                || !isLabel && !new IdRename(from.id(), to).apply(name.id()).equals(name.id())
                || !isLabel && name.kind().equals("label") && name.id().equals(from.id());
        if (!follows) {
            return name;
        }
        List<String> path = new ArrayList<>(name.path());
        path.set(from.path().size() - 1, to);
        return new Nameable(isLabel ? name.id() : new IdRename(from.id(), to).apply(name.id()), name.kind(), path);
    }

    private static String sql(Nameable from, String to) {
        ObjectId id = from.id();
        String rename = " RENAME TO " + Sql.identifier(to);
        return switch (from.kind()) {
            case "label" ->
                "ALTER TYPE " + Sql.name(id) + " RENAME VALUE " + Sql.literal(from.last()) + " TO " + Sql.literal(to);
            case "column" ->
                "ALTER TABLE " + Sql.parent(id) + " RENAME COLUMN " + Sql.identifier(id.name()) + " TO "
                        + Sql.identifier(to);
            case "constraint" ->
                "ALTER " + constrained(id) + Sql.parent(id) + " RENAME CONSTRAINT " + Sql.identifier(id.name()) + " TO "
                        + Sql.identifier(to);
            default -> "ALTER " + id.kind().word() + " " + Sql.name(id) + rename;
        };
    }

    private static String constrained(ObjectId constraint) {
        return constraint.kind() == ObjectKind.DOMAIN_CONSTRAINT ? "DOMAIN " : "TABLE ";
    }
}
