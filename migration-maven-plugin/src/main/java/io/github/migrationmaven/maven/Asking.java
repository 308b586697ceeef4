/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.flow.Confirmation;
import java.io.Console;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.logging.Log;
import org.jspecify.annotations.Nullable;

/**
 * Asks the user at the terminal. Maven calls itself interactive with any input, so it is looked for a terminal too.
 *
 * @param question shows a question and reads a line; absent where nobody sits there
 */
record Asking(Optional<UnaryOperator<@Nullable String>> question, Log log) implements Confirmation {

    private static final String YES = "yes";

    /** One that has its answer already, or asks. */
    static Confirmation of(boolean yes, MavenSession session, Log log) {
        if (yes) {
            return what -> what.forEach(line -> log.info("To be emptied: " + line));
        }
        return new Asking(session.getRequest().isInteractiveMode() ? terminal() : Optional.empty(), log);
    }

    private static Optional<UnaryOperator<@Nullable String>> terminal() {
        return Optional.ofNullable(System.console())
                .filter(Asking::isTerminal)
                .map(console -> text -> console.readLine("%s", text));
    }

    /** From Java 22 on there is a console without a terminal, which says so by a method that is new there. */
    private static boolean isTerminal(Console console) {
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    @Override
    public void ask(List<String> what) {
        String all = "All tables and rows of these would be deleted:\n  " + String.join("\n  ", what);
        if (question.isEmpty()) {
            throw new MigrationException(
                    ErrorCode.NOT_CONFIRMED,
                    all + "\nThere is no terminal at which somebody could say yes to it.",
                    "Add -Dmigration.yes if it is meant.");
        }
        all.lines().forEach(log::warn);
        String answer = question.get().apply("Type yes to delete all of it: ");
        if (answer == null || !answer.strip().equalsIgnoreCase(YES)) {
            throw new MigrationException(
                    ErrorCode.NOT_CONFIRMED,
                    all + "\nThe answer was not yes, so nothing was deleted.",
                    "Run the goal again if it is meant, with -Dmigration.yes to be asked nothing.");
        }
    }
}
