/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.sql;

import io.github.migrationmaven.model.ObjectId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Spells names and literals as PostgreSQL's own {@code quote_ident} and {@code quote_literal} do. */
public final class Sql {

    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]|\"\")+\"");

    /** All words that {@code pg_get_keywords()} does not call unreserved. */
    private static final Set<String> KEYWORDS = readKeywords();

    private Sql() {}

    /** A name, in quotes only where PostgreSQL needs them. */
    public static String identifier(String name) {
        if (PLAIN.matcher(name).matches() && !KEYWORDS.contains(name)) {
            return name;
        }
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** Whether the text is one name as PostgreSQL prints it, in quotes or without. */
    static boolean isName(String text) {
        return PLAIN.matcher(text).matches() || QUOTED.matcher(text).matches();
    }

    /** Names in parentheses: {@code (order_id, "position")}. */
    public static String columns(Collection<String> names) {
        return names.stream().map(Sql::identifier).collect(Collectors.joining(", ", "(", ")"));
    }

    /** A string literal. A backslash brings the escape form, which means the same under every server setting. */
    public static String literal(String text) {
        String quoted = "'" + text.replace("'", "''") + "'";
        return text.indexOf('\\') < 0 ? quoted : "E" + quoted.replace("\\", "\\\\");
    }

    /** The qualified name of an object that is named within a schema, or the name of one that is not. */
    public static String name(ObjectId id) {
        return qualified(id.schema(), id.name());
    }

    /** The qualified name of the relation or domain that an object is named within. */
    public static String parent(ObjectId id) {
        return qualified(id.schema(), id.parent());
    }

    /** The qualified name of a routine with its argument types. */
    public static String routine(ObjectId id) {
        return name(id) + "(" + id.signature() + ")";
    }

    private static String qualified(String schema, String name) {
        return schema.isEmpty() ? identifier(name) : identifier(schema) + "." + identifier(name);
    }

    private static Set<String> readKeywords() {
        try (InputStream resource = Sql.class.getResourceAsStream("keywords.txt")) {
            if (resource == null) {
                throw new IllegalStateException("The resource keywords.txt is missing beside " + Sql.class);
            }
            return new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))
                    .lines()
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
