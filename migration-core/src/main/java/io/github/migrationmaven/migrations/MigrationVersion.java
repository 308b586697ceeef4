/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.migrations;

import static java.util.stream.Collectors.joining;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A version by Flyway's rules: whole numbers between dots or underscores, where {@code 1}, {@code 1.0} and {@code 01}
 * are one version.
 *
 * @param parts the numbers from left to right without trailing zeros
 */
public record MigrationVersion(List<BigInteger> parts) implements Comparable<MigrationVersion> {

    private static final Pattern FORM = Pattern.compile("\\p{Nd}+([._]\\p{Nd}+)*");

    public MigrationVersion {
        List<BigInteger> kept = new ArrayList<>(parts);
        while (!kept.isEmpty() && kept.get(kept.size() - 1).signum() == 0) {
            kept.remove(kept.size() - 1);
        }
        parts = List.copyOf(kept);
    }

    /** Reads a version as it stands in a file's name, absent when Flyway would not read it. */
    public static Optional<MigrationVersion> parse(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        return Optional.of(new MigrationVersion(
                Arrays.stream(text.split("[._]")).map(BigInteger::new).toList()));
    }

    @Override
    public int compareTo(MigrationVersion other) {
        int longer = Math.max(parts.size(), other.parts.size());
        for (int i = 0; i < longer; i++) {
            int difference = part(i).compareTo(other.part(i));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    private BigInteger part(int index) {
        return index < parts.size() ? parts.get(index) : BigInteger.ZERO;
    }

    /** The shortest form: {@code 1.2} for {@code 01_2.0}. */
    @Override
    public String toString() {
        return parts.isEmpty() ? "0" : parts.stream().map(BigInteger::toString).collect(joining("."));
    }
}
