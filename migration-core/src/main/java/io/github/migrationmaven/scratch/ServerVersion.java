/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.scratch;

import java.sql.SQLException;

/** What a server says about its version. */
final class ServerVersion {

    private ServerVersion() {}

    /** Such as {@code 17.11}, without what packagers add. */
    static String text(AdminConnection admin) throws SQLException {
        return admin.value("SHOW server_version").split(" ", 2)[0];
    }

    static int major(AdminConnection admin) throws SQLException {
        return Integer.parseInt(admin.value("SHOW server_version_num")) / 10_000;
    }
}
