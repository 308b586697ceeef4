/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.scratch;

import static io.github.migrationmaven.ErrorCode.CONFIGURATION_INVALID;

import io.github.migrationmaven.ConnectionSettings;
import io.github.migrationmaven.MigrationException;

/**
 * A JDBC URL of PostgreSQL, in parts.
 *
 * @param server everything before the name of the database
 * @param parameters everything after it, from the question mark on
 */
record JdbcUrl(String server, String parameters) {

    private static final String SCHEME = "jdbc:postgresql:";

    /** @throws MigrationException when the driver cannot read it */
    static JdbcUrl parse(String url) {
        int question = url.indexOf('?');
        String parameters = question < 0 ? "" : url.substring(question);
        String address = question < 0 ? url : url.substring(0, question);
        ConnectionSettings settings = new ConnectionSettings(url, "", "");
        if (!url.startsWith(SCHEME) || !settings.isReadable()) {
            throw new MigrationException(
                    CONFIGURATION_INVALID,
                    "<scratch><url> is no JDBC URL of PostgreSQL: " + settings.address(),
                    "Write it as <scratch><url>jdbc:postgresql://HOST:PORT/DATABASE</url></scratch>.");
        }
        String rest = address.substring(SCHEME.length());
        int host = rest.startsWith("//") ? 2 : 0;
        int slash = rest.indexOf('/', host);
        String before = slash >= 0 ? rest.substring(0, slash + 1) : host > 0 ? rest + "/" : "";
        return new JdbcUrl(SCHEME + before, parameters);
    }

    String of(String database) {
        return server + database + parameters;
    }
}
