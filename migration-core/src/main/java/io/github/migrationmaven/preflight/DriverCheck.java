/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.preflight;

import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Which JDBC driver of PostgreSQL is in use. */
final class DriverCheck implements Check {

    @Override
    public String name() {
        return "driver";
    }

    @Override
    public boolean asksDatabase() {
        return false;
    }

    @Override
    public Finding run(Subject subject) throws SQLException {
        Driver driver = DriverManager.getDriver("jdbc:postgresql://localhost/any");
        return ok("PostgreSQL JDBC " + driver.getMajorVersion() + "." + driver.getMinorVersion());
    }
}
