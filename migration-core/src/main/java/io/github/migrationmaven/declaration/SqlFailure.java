/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.declaration;

import static io.github.migrationmaven.ErrorCode.DECLARATION_SQL_FAILED;
import static io.github.migrationmaven.ErrorCode.JOOQ_CLASSES_REJECTED;

import io.github.migrationmaven.MigrationException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLWarning;
import org.postgresql.util.ServerErrorMessage;

/** Says what PostgreSQL has against a statement of a declaration, and where it stands. */
final class SqlFailure {

    private static final Pattern EXTENSION = Pattern.compile(
            "CREATE\\s+EXTENSION\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?\"?([\\w-]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern TABLE = Pattern.compile(
            "^(?:create table|alter table(?: if exists)?|create (?:unique )?index .*? on|comment on (?:table|column))"
                    + " ([\\w.\"]+)",
            Pattern.CASE_INSENSITIVE);

    /** query_canceled: it took longer than {@code statement_timeout} allows. */
    private static final String CANCELED = "57014";

    private SqlFailure() {}

    /** A statement of a file. */
    static MigrationException of(SqlFile file, SqlStatement statement, SQLException cause) {
        SqlScript script = file.script();
        Optional<Integer> place = place(statement, cause);
        int offset = place.orElse(statement.offset());
        return new MigrationException(
                DECLARATION_SQL_FAILED,
                "%s, line %d: %s\n%s"
                        .formatted(
                                file.path(),
                                script.lineOf(offset),
                                message(cause),
                                excerpt(script, offset, place.isPresent()) + context(cause)),
                advice(statement.text(), cause),
                cause);
    }

    /** A statement that a JPA provider made of the entities. */
    static RejectedStatement ofEntities(
            SqlStatement statement, Optional<StatementSubject> subject, boolean follows, SQLException cause) {
        Matcher table = TABLE.matcher(statement.text());
        return new RejectedStatement(
                "PostgreSQL refuses what the JPA provider makes of the entities%s: %s\n  %s"
                        .formatted(
                                table.find() ? ", for table " + table.group(1) : "", message(cause), statement.text()),
                entityAdvice(state(cause)),
                subject.map(StatementSubject::object),
                subject.map(StatementSubject::parts).orElse(Set.of()),
                subject.flatMap(StatementSubject::named),
                follows);
    }

    private static String entityAdvice(String state) {
        return switch (state) {
            case "3F000", "42704" ->
                "Declare the type, schema or extension that it needs in src/main/schema/before/*.sql.";
            case "42703" -> "Name a column that the table has, or remove what names this one, such as an @Index.";
            default -> "Correct the mapping that this statement comes from.";
        };
    }

    /** A statement that jOOQ made of its generated classes. */
    static MigrationException ofJooq(String statement, SQLException cause) {
        return new MigrationException(
                JOOQ_CLASSES_REJECTED,
                "PostgreSQL refuses what jOOQ makes of its generated classes: %s\n  %s"
                        .formatted(message(cause), statement),
                state(cause).equals("42P07")
                        ? "Let one part of the declaration make it: <declaration><jpa>false</jpa> leaves entities out."
                        : "Declare the type, sequence, schema or extension that it needs in"
                                + " src/main/schema/before/*.sql, or generate the classes again.",
                cause);
    }

    /** PostgreSQL's message with its detail, hint and SQLSTATE. */
    static String message(SQLException e) {
        return server(e)
                .map(server -> "%s (SQLSTATE %s)%s%s"
                        .formatted(
                                server.getMessage(),
                                server.getSQLState(),
                                addition(server, ". ", server.getDetail()),
                                addition(server, " ", server.getHint())))
                .orElseGet(() -> "%s (SQLSTATE %s)".formatted(e.getMessage(), e.getSQLState()));
    }

    /** Of an extension that is not there PostgreSQL adds paths, which help nobody who did not install the server. */
    private static String addition(ServerErrorMessage server, String before, @Nullable String text) {
        boolean paths = String.valueOf(server.getDetail()).contains("extension control file");
        return text == null || paths ? "" : before + text;
    }

    /** Where within a routine or the rows of a COPY it happened. */
    private static String context(SQLException e) {
        return server(e)
                .map(ServerErrorMessage::getWhere)
                .map(where -> "\n  " + where.replace("\n", "\n  "))
                .orElse("");
    }

    /** The server counts code points, from 1. */
    private static Optional<Integer> place(SqlStatement statement, SQLException e) {
        return server(e)
                .map(ServerErrorMessage::getPosition)
                .filter(position -> position > 0)
                .map(position -> statement.offset() + statement.text().offsetByCodePoints(0, position - 1));
    }

    private static Optional<ServerErrorMessage> server(SQLException e) {
        if (e instanceof PSQLException failure) {
            return Optional.ofNullable(failure.getServerErrorMessage());
        }
        return e instanceof PSQLWarning warning
                ? Optional.ofNullable(warning.getServerErrorMessage())
                : Optional.empty();
    }

    private static String excerpt(SqlScript script, int offset, boolean exact) {
        String line = script.lineAt(Math.min(offset, script.text().length()));
        if (!exact) {
            return "  " + line;
        }
        String indent = line.substring(0, script.columnOf(offset) - 1).replaceAll("[^\\t]", " ");
        return "  " + line + "\n  " + indent + "^";
    }

    private static String advice(String statement, SQLException cause) {
        Matcher extension = EXTENSION.matcher(statement);
        if (extension.lookingAt() && state(cause).matches("0A000|58P01")) {
            return ("Name a scratch server that has the extension %s: "
                            + "<scratch><url>jdbc:postgresql://localhost/postgres</url></scratch>.")
                    .formatted(extension.group(1));
        }
        if (state(cause).equals(CANCELED)) {
            return "Look for what the statement waits for, or give it more time with"
                    + " <flyway><timeout>seconds</timeout></flyway>.";
        }
        return "Correct the statement: the files run in the order of their names on an empty database"
                + (undefined(cause) ? ", so what it needs must come before it." : ".");
    }

    /** The classes of undefined things: schema, table, column, function, object. */
    private static boolean undefined(SQLException cause) {
        return state(cause).matches("3F000|42P01|42883|42704");
    }

    private static String state(SQLException cause) {
        return Objects.requireNonNullElse(cause.getSQLState(), "");
    }
}
