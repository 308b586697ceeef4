/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven.session;

import static java.util.stream.Collectors.joining;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of PostgreSQL, and of the archive that has its programs.
 *
 * @param binaries the archive's version, such as {@code 17.11.0}
 */
public record PostgresVersion(int major, String binaries) {

    /** The archives that were tried, one a major; see {@code io.zonky.test.postgres} on Maven Central. */
    private static final Map<Integer, String> KNOWN =
            new TreeMap<>(Map.of(14, "14.24.0", 15, "15.19.0", 16, "16.15.0", 17, "17.11.0", 18, "18.6.0"));

    private static final String DEFAULT = "17";
    private static final Pattern SHAPE = Pattern.compile("(\\d{1,4})(\\.\\d+){0,3}(-\\d+)?");

    /** The version that is taken when none is asked for. */
    public static PostgresVersion byDefault() {
        return parse(DEFAULT);
    }

    /**
     * Reads what a user writes.
     *
     * @param text a major such as {@code 16}, or the whole version of an archive such as {@code 16.15.0}
     * @throws MigrationException CONFIGURATION_INVALID when it is neither, or of a major that is not supported
     */
    public static PostgresVersion parse(String text) {
        Matcher matcher = SHAPE.matcher(text.strip());
        int major = matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
        String known = KNOWN.get(major);
        if (known == null) {
            throw new MigrationException(
                    ErrorCode.CONFIGURATION_INVALID,
                    "<scratch><version> is " + text + ".",
                    "Write one of %s, or the whole version of an archive of these majors, such as %s."
                            .formatted(
                                    KNOWN.keySet().stream().map(String::valueOf).collect(joining(", ")),
                                    byDefault().binaries()));
        }
        return new PostgresVersion(major, matcher.group(2) == null ? known : text.strip());
    }
}
