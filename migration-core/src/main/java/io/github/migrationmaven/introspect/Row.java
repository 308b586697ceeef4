/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.introspect;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jooq.Record;

/** A row of a catalog query; its columns have the names that the query gives them. */
final class Row {

    private final Record values;

    Row(Record values) {
        this.values = values;
    }

    String text(String column) {
        return required(column, String.class);
    }

    Optional<String> optionalText(String column) {
        return Optional.ofNullable((String) values.get(column));
    }

    boolean flag(String column) {
        return required(column, Boolean.class);
    }

    int integer(String column) {
        return required(column, Integer.class);
    }

    long number(String column) {
        return required(column, Long.class);
    }

    /** An array without nulls; empty when the whole is null. */
    List<String> texts(String column) {
        String[] array = (String[]) values.get(column);
        return array == null ? List.of() : List.of(array);
    }

    /** An array that may hold nulls; empty when the whole is null. */
    List<Optional<String>> optionalTexts(String column) {
        String[] array = (String[]) values.get(column);
        return array == null
                ? List.of()
                : Arrays.stream(array).map(Optional::ofNullable).toList();
    }

    private <T> T required(String column, Class<T> type) {
        Object value = values.get(column);
        if (value == null) {
            throw new IllegalStateException("Column " + column + " is null in " + values);
        }
        return type.cast(value);
    }
}
