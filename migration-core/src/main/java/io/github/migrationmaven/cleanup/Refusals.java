/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.cleanup;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.sql.Sql;
import io.github.migrationmaven.target.DatabaseFacts;
import io.github.migrationmaven.target.LiveDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** What keeps a cleanup from beginning, and what an administrator would have to grant. */
final class Refusals {

    private static final String OWNERS = """
            SELECT n.nspname AS schema, pg_catalog.pg_get_userbyid(n.nspowner) AS owner
            FROM pg_catalog.pg_namespace n
            WHERE n.nspname = ANY (?) AND NOT pg_catalog.pg_has_role(n.nspowner, 'USAGE')
            ORDER BY 1""";

    private static final String CREATE =
            "SELECT pg_catalog.has_database_privilege(pg_catalog.current_database(), 'CREATE')";

    private Refusals() {}

    static void check(LiveDatabase database, Connection connection, Ground ground, DatabaseFacts facts)
            throws SQLException {
        List<String> outside = OutsideDependants.of(connection, ground.managed().schemas());
        if (!outside.isEmpty()) {
            throw refused(
                    database,
                    "what lies outside of schema %s would go with it"
                            .formatted(String.join(", ", ground.managed().schemas())),
                    outside,
                    "Drop these by hand if they may go, or add their schema to <scope><schemas>.");
        }
        List<String> foreign = foreign(ground, facts);
        if (!foreign.isEmpty() && !ownsAll(connection, ground)) {
            throw refused(
                    database,
                    "user %s does not own what is to be dropped; an owner or administrator can say"
                            .formatted(facts.user()),
                    foreign,
                    "Have these statements run, or name the owner as <user> of <target>.");
        }
    }

    private static MigrationException refused(LiveDatabase database, String why, List<String> lines, String advice) {
        return new MigrationException(
                ErrorCode.CLEANUP_REFUSED,
                "%s is not emptied: %s:\n  %s".formatted(database.describe(), why, String.join("\n  ", lines)),
                advice);
    }

    /** The grants by which the user would own what others own, each with an example of it. */
    private static List<String> foreign(Ground ground, DatabaseFacts facts) {
        return ground.going().stream()
                .filter(member -> !member.ours())
                .collect(groupingBy(SchemaMember::owner, TreeMap::new, toList()))
                .entrySet()
                .stream()
                .map(entry -> grant(entry.getKey(), facts) + " -- owns "
                        + entry.getValue().get(0)
                        + (entry.getValue().size() == 1
                                ? ""
                                : " and " + (entry.getValue().size() - 1) + " more"))
                .toList();
    }

    /** Whoever owns a schema drops all in it, whoever owns that; but only where the whole schema can go. */
    private static boolean ownsAll(Connection connection, Ground ground) throws SQLException {
        return ground.held().isEmpty()
                && owners(connection, ground.managed().schemas()).isEmpty()
                && mayCreate(connection);
    }

    private record Owner(String schema, String owner) {}

    private static List<Owner> owners(Connection connection, List<String> schemas) throws SQLException {
        List<Owner> owners = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(OWNERS)) {
            statement.setArray(1, connection.createArrayOf("text", schemas.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    owners.add(new Owner(row.getString("schema"), row.getString("owner")));
                }
            }
        }
        return owners;
    }

    private static boolean mayCreate(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CREATE);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /** What the user would need to drop whole schemas and make them anew. */
    static List<String> grantsForWhole(Connection connection, List<String> schemas, DatabaseFacts facts)
            throws SQLException {
        List<String> grants = new ArrayList<>();
        for (Owner owner : owners(connection, schemas)) {
            // Nobody can be made a member of pg_database_owner.
            grants.add(
                    owner.owner().equals("pg_database_owner")
                            ? "ALTER DATABASE " + Sql.identifier(facts.database()) + " OWNER TO "
                                    + Sql.identifier(facts.user()) + ";"
                            : grant(owner.owner(), facts));
        }
        if (!mayCreate(connection)) {
            grants.add("GRANT CREATE ON DATABASE " + Sql.identifier(facts.database()) + " TO "
                    + Sql.identifier(facts.user()) + ";");
        }
        return grants.stream().distinct().toList();
    }

    private static String grant(String owner, DatabaseFacts facts) {
        return "GRANT " + Sql.identifier(owner) + " TO " + Sql.identifier(facts.user()) + ";";
    }
}
