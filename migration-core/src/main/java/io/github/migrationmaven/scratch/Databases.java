/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.scratch;

/** The scratch databases of one run on one server. */
interface Databases {

    /**
     * Makes and fills a database.
     *
     * @throws RoleConflict when the filling makes a role that another open database may have brought
     */
    ScratchDatabase create(String purpose, Filling filling);

    ScratchDatabase copy(ScratchDatabase original, String purpose);

    /** Whether several may be open at once. */
    boolean allowsMany();

    /** See {@link ScratchServer#turn()}. */
    Turn turn();

    Roles roles();

    /** Drops all databases and roles of the run; what cannot be dropped is a warning. */
    void close();
}
