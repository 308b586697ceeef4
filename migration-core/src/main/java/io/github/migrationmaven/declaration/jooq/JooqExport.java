/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.declaration.jooq;

import static io.github.migrationmaven.declaration.jooq.GeneratedClasses.TABLE;
import static java.util.stream.Collectors.joining;

import io.github.migrationmaven.sql.Sql;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts what jOOQ exports into an order in which PostgreSQL takes it, and adds the enum types, which jOOQ leaves out.
 *
 * <p>Left out is what the generated classes have in a form that is not the truth: indexes, whose method, predicate and
 * expressions they lack, so that a partial unique index reads as one over all rows; domains, whose checks jOOQ writes
 * in a form that PostgreSQL refuses; functions, which it exports as tables.
 */
final class JooqExport {

    private static final String FIELD = "org.jooq.Field";
    private static final String NAMED = "org.jooq.Named";
    private static final String ENUM = "org.jooq.EnumType";
    private static final String OPTIONS = "org.jooq.TableOptions";

    private final JooqLibrary library;
    private final GeneratedClasses classes;
    private final List<Object> tables = new ArrayList<>();
    private final List<Object> views = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();

    JooqExport(JooqLibrary library, GeneratedClasses classes) {
        this.library = library;
        this.classes = classes;
    }

    JooqDdl ddl() {
        List<Object> schemas = classes.schemas();
        schemas.stream().flatMap(schema -> classes.tables(schema).stream()).forEach(this::sort);
        List<String> statements = new ArrayList<>();
        schemas.stream()
                .map(classes::schemaName)
                .filter(name -> !name.isEmpty())
                .forEach(name -> statements.add("CREATE SCHEMA IF NOT EXISTS " + Sql.identifier(name)));
        statements.addAll(enumTypes());
        lookup(schemas).ifPresent(statements::add);
        schemas.forEach(schema -> library.ddl(schema, "SEQUENCE").stream()
                .map(sql -> sql.replaceFirst("^(?i)create sequence (?!if )", "create sequence if not exists "))
                .forEach(statements::add));
        statements.addAll(library.ddl(tables, "TABLE", "PRIMARY_KEY", "UNIQUE", "CHECK"));
        statements.addAll(library.ddl(tables, "FOREIGN_KEY"));
        statements.addAll(library.ddl(tables, "COMMENT"));
        return new JooqDdl(library.version(), statements, viewStatements(), leftOut);
    }

    /** jOOQ 3.14 names enum types without their schema, and checks stand as somebody's search path had them. */
    private Optional<String> lookup(List<Object> schemas) {
        String names = schemas.stream()
                .map(classes::schemaName)
                .filter(name -> !name.isEmpty())
                .map(name -> ", " + Sql.identifier(name))
                .collect(joining());
        return Optional.of(names)
                .filter(text -> !text.isEmpty())
                .map(text -> "SELECT pg_catalog.set_config('search_path', pg_catalog.current_setting('search_path') || "
                        + Sql.literal(text) + ", false)");
    }

    private void sort(Object table) {
        Object options = library.get(TABLE, table, "getOptions");
        String type = String.valueOf(library.get(OPTIONS, options, "type"));
        if (type.equals("TABLE")) {
            tables.add(table);
        } else if (type.equals("VIEW") || type.equals("MATERIALIZED_VIEW")) {
            Object source = library.ask(OPTIONS, options, "source");
            if (source == null || source.toString().isBlank()) {
                leftOut.add(name(table));
            } else {
                views.add(table);
            }
        }
    }

    private List<JooqDdl.View> viewStatements() {
        return views.stream()
                .flatMap(view ->
                        library.ddl(List.of(view), "TABLE").stream().map(sql -> new JooqDdl.View(name(view), sql)))
                .toList();
    }

    /** Each enum type that a column has, its labels in the order of the constants, which is the type's own. */
    private List<String> enumTypes() {
        Map<String, String> types = new LinkedHashMap<>();
        for (Object table : tables) {
            for (Object field : (Object[]) library.get(TABLE, table, "fields")) {
                enumOf((Class<?>) library.get(FIELD, field, "getType"))
                        .ifPresent(labels -> typeName(labels[0])
                                .ifPresent(name -> types.computeIfAbsent(name, key -> creation(key, labels))));
            }
        }
        return List.copyOf(types.values());
    }

    private Optional<Object[]> enumOf(Class<?> type) {
        Class<?> element = type;
        while (element.isArray()) {
            element = element.getComponentType();
        }
        return Optional.ofNullable(element.getEnumConstants())
                .map(Object[].class::cast)
                .filter(constants -> constants.length > 0 && library.offers(ENUM, constants[0].getClass()));
    }

    /** Absent for an enum that stands for no type of the database. */
    private Optional<String> typeName(Object constant) {
        @Nullable Object name = library.ask(ENUM, constant, "getName");
        @Nullable Object schema = library.ask(ENUM, constant, "getSchema");
        if (name == null || name.toString().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Stream.of(schema == null ? "" : classes.schemaName(schema), name.toString())
                .filter(part -> !part.isEmpty())
                .map(Sql::identifier)
                .collect(joining(".")));
    }

    /** A type that SQL before it has made already stays as it is. */
    private String creation(String name, Object... constants) {
        String labels = Stream.of(constants)
                .map(constant ->
                        Sql.literal(library.get(ENUM, constant, "getLiteral").toString()))
                .collect(joining(", "));
        return """
                DO $made$
                BEGIN
                    IF pg_catalog.to_regtype(%s) IS NULL THEN
                        CREATE TYPE %s AS ENUM (%s);
                    END IF;
                END
                $made$""".formatted(Sql.literal(name), name, labels);
    }

    private String name(Object table) {
        @Nullable Object schema = library.ask(TABLE, table, "getSchema");
        String name = (String) library.get(NAMED, table, "getName");
        return schema == null ? name : classes.schemaName(schema) + "." + name;
    }
}
