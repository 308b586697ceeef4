/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.scratch;

/**
 * A PostgreSQL server that makes throw-away databases, each named {@code scratch_<purpose>_<run>_<number>}.
 * Thread-safe.
 *
 * <p>Roles belong to the whole server. Those that fillings make are dropped when the last database closes that was open
 * while they existed.
 */
public interface ScratchServer extends AutoCloseable {

    /** The PostgreSQL major, such as 17. */
    int major();

    /** The version as the server says it, such as {@code 17.11}. */
    String version();

    /** Whether the server is still there; asks it, and takes a few seconds where it does not answer. */
    boolean answers();

    /** What the server is called in a message: whose it is, and of which version. */
    String describe();

    /**
     * Whether several databases may be open at once. Where not, making the next one empties the only database there is:
     * the handle before it becomes invalid, and throws {@link IllegalStateException} when used.
     */
    boolean allowsMany();

    /**
     * The turn of one module, which wants several states one after the other. Where many databases may be made
     * everybody has it at once; otherwise this waits until the others have closed theirs.
     */
    Turn turn();

    /**
     * Makes an empty database and fills it. A database whose filling fails is gone when this method returns.
     *
     * <p>Where the filling fails because it makes a role that another open scratch database has already brought, an
     * embedded server runs it again on a second server of the same version.
     *
     * @param purpose a few words for the name: letters and digits are kept, the rest becomes {@code _}
     * @throws io.github.migrationmaven.MigrationException when no database can be made, or the filling throws an
     *     {@link java.sql.SQLException}
     */
    ScratchDatabase create(String purpose, Filling filling);

    /**
     * Makes a database equal to {@code original}: with it as template, or by filling once again where no second
     * database may be made. Settings and privileges of the database itself are equal too. Nobody may be connected to
     * the original.
     *
     * @throws io.github.migrationmaven.MigrationException when somebody is connected to the original for longer than
     *     two seconds, or the server refuses
     */
    ScratchDatabase copy(ScratchDatabase original, String purpose);

    /**
     * Makes a role that cannot log in, unless it is there. It is gone when this server handle closes.
     *
     * @throws io.github.migrationmaven.MigrationException when the server refuses
     */
    void makeRole(String name);

    /** Drops what is left of this handle's databases and roles; a server that this handle started stops. */
    @Override
    void close();
}
