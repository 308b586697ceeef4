/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.scratch;

import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A filling failed since a role that it makes was there already, brought by another database. */
final class RoleConflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final String DUPLICATE_OBJECT = "42710";
    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final Pattern QUOTED = Pattern.compile("[\"«„](.*)[\"»“]");

    private final String role;

    RoleConflict(String role, Throwable cause) {
        super("role " + role, cause);
        this.role = role;
    }

    String role() {
        return role;
    }

    /**
     * The name of the object whose creation failed because it exists, if that is why the filling failed. The words
     * around it are in the server's language, so the caller sees whether it is the name of a role.
     */
    static Optional<String> existing(Throwable failure) {
        return message(failure, DUPLICATE_OBJECT)
                .map(QUOTED::matcher)
                .filter(Matcher::find)
                .map(name -> name.group(1));
    }

    /** Whether the filling failed because its user may not make roles, as far as the message is in English. */
    static boolean isDenied(Throwable failure) {
        return message(failure, INSUFFICIENT_PRIVILEGE)
                .filter(text -> text.contains("create role") || text.contains("CREATEROLE"))
                .isPresent();
    }

    private static Optional<String> message(@Nullable Throwable failure, String state) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && state.equals(sql.getSQLState())) {
                return Optional.ofNullable(sql.getMessage());
            }
        }
        return Optional.empty();
    }
}
