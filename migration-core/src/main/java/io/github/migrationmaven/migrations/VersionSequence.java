/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.migrations;

import java.math.BigInteger;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hands out versions that keep the shape of the directory: 7 after 6, 007 after 006, 1.4 after 1.3, and the time of the
 * run where the files carry times.
 */
public final class VersionSequence {

    private static final Pattern LAST_NUMBER = Pattern.compile("(.*?)(\\p{Nd}+)");

    private final LocalDateTime now;
    private final Optional<String> floor;
    private Optional<String> last;
    private Optional<String> asked;

    private VersionSequence(Optional<String> asked, Optional<String> last, Optional<String> floor, LocalDateTime now) {
        this.asked = asked;
        this.last = last;
        this.floor = floor;
        this.now = now;
    }

    /**
     * Versions after those of a directory.
     *
     * @param last the newest version of the files whose shape is kept
     * @param floor the newest version of all, which every new one exceeds
     * @param now used where {@code last} is a time, and nowhere else
     */
    static VersionSequence after(Optional<String> last, Optional<String> floor, LocalDateTime now) {
        return new VersionSequence(Optional.empty(), last, floor, now);
    }

    /**
     * The version that the user asked for, then those after it.
     *
     * @throws IllegalArgumentException when Flyway would not read it
     */
    public static VersionSequence from(String version, LocalDateTime now) {
        if (MigrationVersion.parse(version).isEmpty()) {
            throw new IllegalArgumentException("Not a version: " + version);
        }
        return new VersionSequence(Optional.of(version), Optional.empty(), Optional.empty(), now);
    }

    /** The next version, as it is to stand in a file's name. */
    public String next() {
        String version = asked.orElseGet(this::following);
        asked = Optional.empty();
        last = Optional.of(version);
        return version;
    }

    private String following() {
        String candidate = last.map(this::following).orElse("1");
        return floor.filter(highest -> !exceeds(candidate, highest))
                .map(VersionSequence::incremented)
                .orElse(candidate);
    }

    private String following(String version) {
        return TimeShape.of(version).map(shape -> shape.after(version, now)).orElseGet(() -> incremented(version));
    }

    /** The version with its last number made greater by one, as wide as before where it has leading zeros. */
    static String incremented(String version) {
        Matcher matcher = LAST_NUMBER.matcher(version);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not a version: " + version);
        }
        String number = matcher.group(2);
        String next = new BigInteger(number).add(BigInteger.ONE).toString();
        return matcher.group(1) + "0".repeat(Math.max(0, number.length() - next.length())) + next;
    }

    static boolean exceeds(String version, String other) {
        return MigrationVersion.parse(version)
                        .orElseThrow()
                        .compareTo(MigrationVersion.parse(other).orElseThrow())
                > 0;
    }
}
