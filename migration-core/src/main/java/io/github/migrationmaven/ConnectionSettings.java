/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * How to reach a database over JDBC. Its text form hides the password.
 *
 * @param user empty when the address itself says who connects
 */
public record ConnectionSettings(String url, String user, String password) {

    static {
        loadDriver();
    }

    public ConnectionSettings {
        requireNonNull(url, "url is null");
        requireNonNull(user, "user is null");
        requireNonNull(password, "password is null");
    }

    /**
     * Opens a connection in auto-commit mode; the caller closes it.
     *
     * @throws SQLException when the server does not answer or refuses
     */
    public Connection connect() throws SQLException {
        Properties properties = new Properties();
        if (!user.isEmpty()) {
            properties.setProperty("user", user);
            properties.setProperty("password", password);
        }
        properties.setProperty("ApplicationName", "migration-maven-plugin");
        return DriverManager.getConnection(url, properties);
    }

    /** DriverManager looks for drivers once in a JVM, which in Maven may be before this class loader was there. */
    private static void loadDriver() {
        try {
            Class.forName("org.postgresql.Driver");
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("The PostgreSQL driver is not on the class path", e);
        }
    }

    /**
     * The URL for messages: without parameters, and without what stands before an @, for passwords may be among them.
     */
    public String address() {
        // A password may hold any letter: what begins with ? are parameters only where no user stands before it.
        boolean bare = url.matches("(?s)[^@?]*(\\?[A-Za-z]\\w*=.*)?");
        return (bare ? url : url.replaceFirst("(?s)//.*@", "//")).replaceFirst("(?s)\\?.*", "");
    }

    /**
     * Whether PostgreSQL's driver understands the URL apart from its parameters. It takes user and password for parts
     * of the host's name when they stand before one, and it prints and logs an URL that it does not understand.
     */
    public boolean isReadable() {
        String bare = url.replaceFirst("\\?.*", "");
        try {
            return bare.equals(address()) && DriverManager.getDriver(bare).acceptsURL(bare);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return address() + (user.isEmpty() ? "" : " as " + user);
    }
}
