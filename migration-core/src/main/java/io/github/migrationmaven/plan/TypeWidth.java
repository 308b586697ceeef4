/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.plan;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows which changes of a type's size PostgreSQL carries out in the catalog alone. */
final class TypeWidth {

    private static final Pattern SIZED = Pattern.compile("(.*?)\\((\\d+)(?:,(-?\\d+))?\\)(.*)");

    private TypeWidth() {}

    /**
     * True when every value fits the new type as it is: {@code varchar(10)} to {@code varchar(20)} or {@code text},
     * {@code numeric(10,2)} to {@code numeric(12,2)} (PostgreSQL manual, ALTER TABLE; the table is not rewritten).
     */
    static boolean onlyWidens(String before, String after) {
        Matcher from = SIZED.matcher(before);
        if (!from.matches() || before.endsWith("[]") || before.indexOf('"') >= 0) {
            return before.equals("character varying") && after.equals("text");
        }
        String base = from.group(1) + from.group(4);
        boolean varying = base.equals("character varying");
        if (base.equals(after) || varying && after.equals("text")) {
            return varying || base.equals("numeric") || base.startsWith("timestamp") || base.startsWith("time");
        }
        Matcher to = SIZED.matcher(after);
        return to.matches()
                && base.equals(to.group(1) + to.group(4))
                && !base.equals("character")
                && Integer.parseInt(to.group(2)) >= Integer.parseInt(from.group(2))
                && String.valueOf(from.group(3)).equals(String.valueOf(to.group(3)));
    }
}
