/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.migrations;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A way to write a time as a version.
 *
 * <p>{@code 20261124120000} and {@code 20261124_120000} differ: Flyway sorts the second before the first, so a
 * directory keeps to one of them.
 */
final class TimeShape {

    private static final List<TimeShape> SHAPES = List.of(
            new TimeShape("\\d{14}", "uuuuMMddHHmmss", ChronoUnit.SECONDS),
            new TimeShape("\\d{12}", "uuuuMMddHHmm", ChronoUnit.MINUTES),
            new TimeShape("\\d{8}\\.\\d{6}", "uuuuMMdd.HHmmss", ChronoUnit.SECONDS),
            new TimeShape("\\d{8}\\.\\d{4}", "uuuuMMdd.HHmm", ChronoUnit.MINUTES),
            new TimeShape("\\d{4}(\\.\\d{2}){5}", "uuuu.MM.dd.HH.mm.ss", ChronoUnit.SECONDS),
            new TimeShape("\\d{4}(\\.\\d{2}){4}", "uuuu.MM.dd.HH.mm", ChronoUnit.MINUTES),
            new TimeShape("\\d{4}(\\.\\d{2}){2}\\.\\d{6}", "uuuu.MM.dd.HHmmss", ChronoUnit.SECONDS),
            new TimeShape("\\d{4}(\\.\\d{2}){2}\\.\\d{4}", "uuuu.MM.dd.HHmm", ChronoUnit.MINUTES),
            new TimeShape("\\d{8}(\\.\\d{1,3})?", "uuuuMMdd", ChronoUnit.DAYS));

    private final Pattern form;
    private final DateTimeFormatter format;
    private final ChronoUnit unit;

    private TimeShape(String form, String format, ChronoUnit unit) {
        this.form = Pattern.compile(form);
        this.format = DateTimeFormatter.ofPattern(format, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
        this.unit = unit;
    }

    /** The shape of a version that is a time between 1990 and 2199. */
    static Optional<TimeShape> of(String version) {
        String dotted = version.replace('_', '.');
        return SHAPES.stream().filter(shape -> shape.fits(dotted)).findFirst();
    }

    /** The version for {@code now}, or the next one after {@code version} when that is not before now. */
    String after(String version, LocalDateTime now) {
        String dotted = version.replace('_', '.');
        String wanted = format.format(now);
        String next = VersionSequence.exceeds(wanted, day(dotted)) ? wanted : following(dotted);
        return version.contains("_") || unit == ChronoUnit.DAYS && !version.contains(".")
                ? next.replace('.', '_')
                : next;
    }

    private String following(String version) {
        if (unit == ChronoUnit.DAYS) {
            // A second file on one day: 20261124, 20261124_1, 20261124_2.
            return version.contains(".") ? VersionSequence.incremented(version) : version + ".1";
        }
        return format.format(LocalDateTime.parse(version, format).plus(1, unit));
    }

    /** The version without the counter of a day. */
    private String day(String version) {
        return unit == ChronoUnit.DAYS ? version.substring(0, 8) : version;
    }

    private boolean fits(String version) {
        if (!form.matcher(version).matches()) {
            return false;
        }
        try {
            LocalDate date = unit == ChronoUnit.DAYS
                    ? LocalDate.parse(day(version), format)
                    : LocalDateTime.parse(version, format).toLocalDate();
            return date.getYear() >= 1990 && date.getYear() < 2200;
        } catch (DateTimeException e) {
            // Digits that are no date: a plain number.
            return false;
        }
    }
}
