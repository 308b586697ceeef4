/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.scratch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which roles came with which scratch databases. Thread-safe.
 *
 * <p>A role belongs to the whole server, and PostgreSQL does not say who made it. So every database that was open while
 * a role existed holds it, for its objects may need it; a role that nobody holds any more can go.
 */
final class RoleLedger {

    private final Set<String> foreign = new HashSet<>();
    private final Set<String> made = new LinkedHashSet<>();
    private final Set<String> open = new HashSet<>();
    private final Map<String, Set<String>> holders = new LinkedHashMap<>();
    private final Map<String, String> failures = new LinkedHashMap<>();

    /** A database is about to be filled. Unknown roles that are there while none is open are somebody else's. */
    synchronized void opened(String database, List<String> roles) {
        if (open.isEmpty()) {
            foreign.addAll(roles);
            foreign.removeAll(holders.keySet());
            foreign.removeAll(made);
        }
        open.add(database);
        holders.values().forEach(databases -> databases.add(database));
    }

    /** Takes in the roles that the server has now. */
    synchronized void seen(List<String> roles) {
        for (String role : roles) {
            if (!foreign.contains(role) && !made.contains(role)) {
                holders.computeIfAbsent(role, unknown -> new HashSet<>(open));
            }
        }
    }

    /** A database is gone; returns the roles that can go with it. */
    synchronized List<String> closed(String database) {
        open.remove(database);
        List<String> free = new ArrayList<>();
        holders.forEach((role, databases) -> {
            databases.remove(database);
            if (databases.isEmpty()) {
                free.add(role);
            }
        });
        return free;
    }

    /** The role was dropped. */
    synchronized void dropped(String role) {
        failures.remove(role);
        holders.remove(role);
        made.remove(role);
    }

    /** The role was made on request: it stays until the server handle closes. */
    synchronized void made(String role) {
        holders.remove(role);
        made.add(role);
    }

    synchronized List<String> made() {
        return List.copyOf(made);
    }

    /** Whether a database other than this one may have brought the role, or somebody asked for it. */
    synchronized boolean mayComeFromOthers(String role, String database) {
        Set<String> others = new HashSet<>(open);
        others.remove(database);
        return made.contains(role) || holders.containsKey(role) && !others.isEmpty();
    }

    /** The role could not be dropped. */
    synchronized void failed(String role, String why) {
        failures.put(role, why);
    }

    /** The roles that could not be dropped, and why. */
    synchronized Map<String, String> failures() {
        return new LinkedHashMap<>(failures);
    }

    synchronized boolean isTracked(String role) {
        return holders.containsKey(role) || made.contains(role);
    }

    /** All roles that are not the server's own. */
    synchronized List<String> all() {
        List<String> all = new ArrayList<>(holders.keySet());
        all.addAll(made);
        return all;
    }
}
