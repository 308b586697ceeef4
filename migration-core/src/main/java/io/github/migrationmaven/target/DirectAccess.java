/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.target;

import static java.util.Objects.requireNonNull;

import io.github.migrationmaven.ConnectionSettings;

/**
 * A database that is reached by its address.
 *
 * <p>A server that takes a connection and then says nothing is given up after {@value #LOGIN_SECONDS} seconds, and one
 * that is gone without a word is noticed, unless the address has these parameters itself.
 */
public record DirectAccess(ConnectionSettings connection) implements TargetAccess {

    private static final int LOGIN_SECONDS = 20;

    public DirectAccess {
        requireNonNull(connection, "connection is null");
    }

    @Override
    public Way open() {
        String patient = with(with(connection.url(), "loginTimeout", "" + LOGIN_SECONDS), "tcpKeepAlive", "true");
        ConnectionSettings settings = new ConnectionSettings(patient, connection.user(), connection.password());
        return new Way() {
            @Override
            public ConnectionSettings settings() {
                return settings;
            }

            @Override
            public void close() {
                // There is nothing between this machine and the server.
            }
        };
    }

    private static String with(String url, String parameter, String value) {
        return url.contains(parameter + "=") ? url : url + (url.contains("?") ? "&" : "?") + parameter + "=" + value;
    }

    @Override
    public String describe() {
        return connection.toString();
    }
}
