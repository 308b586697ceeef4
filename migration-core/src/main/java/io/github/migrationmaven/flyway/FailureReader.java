/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flyway;

import static io.github.migrationmaven.ErrorCode.MIGRATION_NAMES_INVALID;
import static io.github.migrationmaven.ErrorCode.REPLAY_FAILED;

import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.flyway.ReplayFailure.Place;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.internal.sqlscript.FlywaySqlScriptException;

/** Takes Flyway's exceptions apart and says what is wrong and what to do. */
final class FailureReader {

    private static final int EXCERPT_LENGTH = 400;
    private static final Set<org.flywaydb.core.api.ErrorCode> DUPLICATES =
            Set.of(CoreErrorCode.DUPLICATE_VERSIONED_MIGRATION, CoreErrorCode.DUPLICATE_REPEATABLE_MIGRATION);
    private static final Pattern PLACEHOLDER = Pattern.compile("No value provided for placeholder: (\\S+?)\\.?\\s");
    private static final Pattern UNREADABLE = Pattern.compile("Unable to calculate checksum of (.+?)\\R");
    private static final Pattern UNPARSED =
            Pattern.compile("Unable to parse statement in (?<file>.+?) at line (?<line>\\d+) col \\d+\\. See ");
    private static final Pattern EXTENSION = Pattern.compile("(?:extension \"([^\"]+)\" is not available)"
            + "|(?:could not open extension control file \".*/([^\"/]+)\\.control\")");

    private final FlywaySettings settings;

    FailureReader(FlywaySettings settings) {
        this.settings = settings;
    }

    MigrationException read(FlywayException failure) {
        Optional<FlywaySqlScriptException> script = causes(failure, FlywaySqlScriptException.class);
        if (script.isPresent()) {
            return statement(script.get(), failure);
        }
        if (DUPLICATES.contains(failure.getErrorCode())) {
            return new MigrationException(
                    MIGRATION_NAMES_INVALID,
                    message(failure),
                    "Give one of the files another version; the one that has not been applied anywhere.",
                    failure);
        }
        Matcher encoding = UNREADABLE.matcher(message(failure));
        if (encoding.find()) {
            return encoding(encoding.group(1), failure);
        }
        Matcher placeholder = PLACEHOLDER.matcher(message(failure) + " ");
        return placeholder.find() ? placeholder(placeholder.group(1), failure) : other(failure);
    }

    private MigrationException statement(FlywaySqlScriptException script, FlywayException failure) {
        Place place = new Place(
                Optional.of(Path.of(script.getResource().getAbsolutePathOnDisk())),
                script.getLineNumber(),
                script.getStatement());
        Optional<SQLException> sql = causes(script, SQLException.class);
        String state = sql.map(SQLException::getSQLState).orElse("");
        String whole = sql.map(FailureReader::message).orElseGet(() -> message(script));
        // What PostgreSQL adds of the path of a control file helps nobody who did not install the server.
        String message =
                EXTENSION.matcher(whole).find() ? whole.lines().findFirst().orElse(whole) : whole;
        String problem = "%s, line %d: %s [SQLSTATE %s]\n%s"
                .formatted(place.file().orElseThrow(), place.line(), message, state, excerpt(place.statement()));
        return failed(problem, advice(state, whole), new ReplayFailure(state, place, message, failure));
    }

    private static String advice(String state, String message) {
        Matcher extension = EXTENSION.matcher(message);
        if (extension.find()) {
            String name = Optional.ofNullable(extension.group(1)).orElse(extension.group(2));
            return "Give a scratch server that has the extension " + name
                    + ": <scratch><url>jdbc:postgresql://host:5432/postgres</url></scratch>.";
        }
        return switch (state) {
            case "42704" -> "Create what is missing in an earlier migration, or correct its name in this one.";
            case "42710", "42P07" -> "Remove the statement, or create the object in one migration only.";
            case "25001" ->
                "Put the statement into a migration of its own, beside a file of the same name and .conf"
                        + " that says executeInTransaction=false.";
            case "55P04" -> "Move the statements that use the new label to a later migration.";
            default -> "Correct the migration; if it has been applied somewhere, write a later one instead.";
        };
    }

    private MigrationException encoding(String file, FlywayException failure) {
        return failed(
                file + " is not encoded in " + settings.execution().encoding() + ".",
                "Save it in that encoding, or name the one that all files have:"
                        + " <flyway><encoding>ISO-8859-1</encoding></flyway>.",
                new ReplayFailure("", Place.unknown(), message(failure), failure));
    }

    private MigrationException placeholder(String placeholder, FlywayException failure) {
        String name = placeholder.replace(settings.placeholders().prefix(), "");
        if (name.endsWith(settings.placeholders().suffix())) {
            name = name.substring(
                    0, name.length() - settings.placeholders().suffix().length());
        }
        Place place = new PlaceholderSearch(settings).find(placeholder).orElseGet(() -> unparsed(failure));
        String where =
                place.file().map(file -> file + ", line " + place.line() + ": ").orElse("");
        return failed(
                where + "the placeholder " + placeholder + " has no value.",
                "Add <flyway><placeholders><%1$s>value</%1$s></placeholders></flyway>".formatted(name)
                        + " to the configuration of the plugin.",
                new ReplayFailure("", place, message(failure), failure));
    }

    private static MigrationException other(FlywayException failure) {
        String state = causes(failure, SQLException.class)
                .map(SQLException::getSQLState)
                .orElse("");
        return failed(
                "Flyway: " + message(failure),
                "Correct the migrations or the settings in <flyway>.",
                new ReplayFailure(state, unparsed(failure), message(failure), failure));
    }

    private static MigrationException failed(String problem, String advice, ReplayFailure failure) {
        return new MigrationException(REPLAY_FAILED, problem, advice, failure);
    }

    private static Place unparsed(FlywayException failure) {
        Matcher matcher = UNPARSED.matcher(message(failure));
        return matcher.find()
                ? new Place(Optional.of(Path.of(matcher.group("file"))), Integer.parseInt(matcher.group("line")), "")
                : Place.unknown();
    }

    /** The first lines of a statement, so that a long function does not bury the message. */
    static String excerpt(String statement) {
        String text = statement.strip();
        return text.length() <= EXCERPT_LENGTH ? text : text.substring(0, EXCERPT_LENGTH) + " …";
    }

    private static String message(Throwable failure) {
        return String.valueOf(failure.getMessage()).strip();
    }

    private static <T extends Throwable> Optional<T> causes(Throwable failure, Class<T> type) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
