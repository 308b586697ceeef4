/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.introspect;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row of a catalog query; its columns have the names that the query gives them. */
final class Row {

    private final Map<String, Integer> places;
    private final @Nullable Object[] values;

    private Row(Map<String, Integer> places, @Nullable Object[] values) {
        this.places = places;
        this.values = values;
    }

    /** All rows of a result; where a column stands is found out once for all of them. */
    static List<Row> of(ResultSet result) throws SQLException {
        ResultSetMetaData columns = result.getMetaData();
        Map<String, Integer> places = new HashMap<>();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            places.put(columns.getColumnLabel(column), column - 1);
        }
        List<Row> rows = new ArrayList<>();
        while (result.next()) {
            @Nullable Object[] values = new @Nullable Object[places.size()];
            for (int place = 0; place < values.length; place++) {
                Object value = result.getObject(place + 1);
                values[place] = value instanceof Array array ? array.getArray() : value;
            }
            rows.add(new Row(places, values));
        }
        return rows;
    }

    String text(String column) {
        return required(column, String.class);
    }

    Optional<String> optionalText(String column) {
        return Optional.ofNullable((String) value(column));
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
        String[] array = (String[]) value(column);
        return array == null ? List.of() : List.of(array);
    }

    /** An array that may hold nulls; empty when the whole is null. */
    List<Optional<String>> optionalTexts(String column) {
        String[] array = (String[]) value(column);
        return array == null
                ? List.of()
                : Arrays.stream(array).map(Optional::ofNullable).toList();
    }

    private @Nullable Object value(String column) {
        Integer place = places.get(column);
        if (place == null) {
            throw new IllegalStateException("No column " + column + " in " + places.keySet());
        }
        return values[place];
    }

    private <T> T required(String column, Class<T> type) {
        Object value = value(column);
        if (value == null) {
            throw new IllegalStateException("Column " + column + " is null in " + Arrays.toString(values));
        }
        return type.cast(value);
    }
}
