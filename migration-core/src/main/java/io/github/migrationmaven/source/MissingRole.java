/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.source;

import io.github.migrationmaven.flyway.ReplayFailure;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the role whose absence made a statement fail (SQLSTATE 42704, undefined_object). */
final class MissingRole {

    private static final String UNDEFINED_OBJECT = "42704";
    private static final Pattern ROLE = Pattern.compile("role \"(.+?)\" does not exist", Pattern.DOTALL);

    private MissingRole() {}

    static Optional<String> in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Optional<String> message = undefinedObject(cause);
            if (message.isPresent()) {
                Matcher role = ROLE.matcher(message.get());
                return role.find() ? Optional.of(role.group(1)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<String> undefinedObject(Throwable cause) {
        if (cause instanceof ReplayFailure replay) {
            return replay.sqlState().filter(UNDEFINED_OBJECT::equals).map(state -> replay.serverMessage());
        }
        return cause instanceof SQLException sql && UNDEFINED_OBJECT.equals(sql.getSQLState())
                ? Optional.ofNullable(sql.getMessage())
                : Optional.empty();
    }
}
