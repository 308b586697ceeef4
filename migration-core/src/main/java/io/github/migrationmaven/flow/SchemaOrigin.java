/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import static java.util.Objects.requireNonNull;

import io.github.migrationmaven.ConnectionSettings;
import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.MigrationNaming;
import io.github.migrationmaven.migrations.MigrationDirectory;
import java.nio.file.Files;
import java.nio.file.Path;

/** Something that has a schema without being a module: a file, a folder of migrations, a database. */
public sealed interface SchemaOrigin {

    /** How it is named in messages; never with a password. */
    String describe();

    /**
     * Reads what a user typed.
     *
     * @param text the path of an SQL file, of a folder of migrations or of SQL files that declare a schema, or an
     *     address that begins with {@code jdbc:postgresql:} and may carry user and password as parameters
     * @param base what a relative path is relative to
     * @throws MigrationException with {@link ErrorCode#CONFIGURATION_INVALID} when it is none of these
     */
    static SchemaOrigin of(String text, Path base) {
        return of(text, base, MigrationNaming.defaults());
    }

    /**
     * As above.
     *
     * @param naming by which a folder of migrations is told from one of a declaration
     */
    static SchemaOrigin of(String text, Path base, MigrationNaming naming) {
        if (text.contains("://") || text.startsWith("jdbc:")) {
            return live(new ConnectionSettings(text, "", ""));
        }
        Path path = base.resolve(text);
        if (Files.isDirectory(path)) {
            return MigrationDirectory.isOne(path, naming) ? new Migrations(path) : new SqlFile(path);
        }
        if (Files.isRegularFile(path)) {
            return new SqlFile(path);
        }
        throw new MigrationException(
                ErrorCode.CONFIGURATION_INVALID,
                "There is no schema at " + text + ": no file and no folder of that name in " + base + ".",
                "Give the path of an SQL file, of a folder of migrations or of SQL files, or an address such as"
                        + " jdbc:postgresql://localhost/shop?user=me.");
    }

    private static Live live(ConnectionSettings database) {
        if (database.url().startsWith("jdbc:postgresql:") && database.isReadable()) {
            return new Live(database);
        }
        throw new MigrationException(
                ErrorCode.CONFIGURATION_INVALID,
                "PostgreSQL's driver cannot read the address " + database.address() + ".",
                "Write it as jdbc:postgresql://localhost:5432/shop?user=me&password=….");
    }

    /** SQL statements that make the schema, in a file or in the files of a folder. */
    record SqlFile(Path path) implements SchemaOrigin {

        public SqlFile {
            requireNonNull(path, "path is null");
        }

        @Override
        public String describe() {
            return (Files.isDirectory(path) ? "SQL files in " : "file ") + path;
        }
    }

    /** A folder of Flyway migrations. */
    record Migrations(Path folder) implements SchemaOrigin {

        public Migrations {
            requireNonNull(folder, "folder is null");
        }

        @Override
        public String describe() {
            return "migrations in " + folder;
        }
    }

    /** A database that is only read. Without a user, the address says who connects. */
    record Live(ConnectionSettings database) implements SchemaOrigin {

        public Live {
            requireNonNull(database, "database is null");
        }

        @Override
        public String describe() {
            return "database " + database.address();
        }
    }
}
