/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import io.github.migrationmaven.ConnectionSettings;
import io.github.migrationmaven.scratch.Filling;
import io.github.migrationmaven.scratch.ScratchDatabase;
import io.github.migrationmaven.scratch.ScratchServer;
import io.github.migrationmaven.target.DirectAccess;
import io.github.migrationmaven.target.Target;
import io.github.migrationmaven.testing.ScratchForTests;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A database that plays the live one of a module. */
final class LiveFixture implements AutoCloseable {

    static final String PASSWORD = "o'P@n/se:s%ame\"4711?";

    private static final AtomicInteger ROLES = new AtomicInteger();

    private final ScratchDatabase database;
    private final List<String> roles = new ArrayList<>();

    private LiveFixture(ScratchDatabase database) {
        this.database = database;
    }

    static LiveFixture create() {
        return on(ScratchForTests.server());
    }

    static LiveFixture on(ScratchServer server) {
        return new LiveFixture(server.create("live", Filling.NOTHING));
    }

    ConnectionSettings settings() {
        return database.settings();
    }

    String name() {
        return database.name();
    }

    LiveFixture execute(String sql) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return this;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    String value(String sql) {
        return String.join("\n", values(sql));
    }

    List<String> values(String sql) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (row.next()) {
                values.add(row.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A role that may log in with {@link #PASSWORD}; its name. */
    String role(String purpose) {
        String name = purpose + "_" + ROLES.incrementAndGet();
        execute("CREATE ROLE " + name + " LOGIN PASSWORD '" + PASSWORD.replace("'", "''") + "'");
        roles.add(name);
        return name;
    }

    ConnectionSettings as(String role) {
        return new ConnectionSettings(settings().url(), role, PASSWORD);
    }

    Target target() {
        return target(settings());
    }

    static Target target(ConnectionSettings settings) {
        return new Target(
                new DirectAccess(settings), Optional.empty(), Target.DEFAULT_MAX_ROWS, Duration.ofMillis(700));
    }

    TargetRequest request(ModuleFixture module) {
        return request(module, target());
    }

    static TargetRequest request(ModuleFixture module, Target target) {
        return new TargetRequest(module.request(), target, major -> ScratchForTests.server());
    }

    /** Everything that pg_dump would tell of the schemas, as far as these tests change it. */
    List<String> traits(String schema) {
        return values("""
                SELECT format('%%s %%s %%s', pg_get_userbyid(nspowner), nspacl, obj_description(oid, 'pg_namespace'))
                FROM pg_namespace WHERE nspname = '%1$s'
                UNION ALL
                SELECT format('%%s %%s %%s', pg_get_userbyid(defaclrole), defaclobjtype, defaclacl)
                FROM pg_default_acl JOIN pg_namespace n ON n.oid = defaclnamespace WHERE nspname = '%1$s'
                ORDER BY 1""".formatted(schema));
    }

    List<String> tables() {
        return values("SELECT schemaname || '.' || tablename FROM pg_tables"
                + " WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1");
    }

    @Override
    public void close() {
        for (String role : roles) {
            execute("REASSIGN OWNED BY " + role + " TO CURRENT_USER");
            execute("DROP OWNED BY " + role + " CASCADE");
            execute("DROP ROLE " + role);
        }
        database.close();
    }
}
