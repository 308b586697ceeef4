/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.migrations;

import static java.util.Objects.requireNonNull;

import io.github.migrationmaven.model.ReferentialAction;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Attributes that a line of {@code declared.catalog} gives to its column or foreign key.
 *
 * @param type of a column, as PostgreSQL prints it; absent for all else, and where the line is a digest
 * @param notNull whether a column was declared NOT NULL
 * @param onDelete the action of a foreign key; absent where none was declared
 */
public record SaidAttributes(Optional<String> type, boolean notNull, Optional<ReferentialAction> onDelete) {

    private static final Pattern COLUMN = Pattern.compile("((?:\"(?:[^\"]|\"\")*\"|[^\"])*?)"
            + "(?: collate (?:\"(?:[^\"]|\"\")*\"|[^ \"])+)?( not null)?(?: generated \\(.*| identity .*)?");
    private static final Pattern DIGEST = Pattern.compile("digest [0-9a-f]{8}");
    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"]|\"\")*\"");

    public SaidAttributes {
        requireNonNull(type, "type is null");
        requireNonNull(onDelete, "onDelete is null");
    }

    static SaidAttributes ofColumn(String definition) {
        Matcher matcher = COLUMN.matcher(definition);
        boolean readable = !DIGEST.matcher(definition).matches() && matcher.matches();
        return readable
                ? new SaidAttributes(Optional.of(matcher.group(1)), matcher.group(2) != null, Optional.empty())
                : new SaidAttributes(Optional.empty(), false, Optional.empty());
    }

    static SaidAttributes ofForeignKey(String definition) {
        String words = QUOTED.matcher(definition).replaceAll("");
        return new SaidAttributes(
                Optional.empty(),
                false,
                Arrays.stream(ReferentialAction.values())
                        .filter(action ->
                                words.contains(" on delete " + action.sql().toLowerCase(Locale.ROOT)))
                        .findFirst());
    }
}
