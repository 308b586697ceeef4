/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.declaration;

import static java.util.Objects.requireNonNull;

import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a statement of a JPA provider is about.
 *
 * @param object the table, view, sequence or type
 * @param parts the kinds of parts of a table that it makes; empty for the whole object
 * @param named the one part that it makes, where it has a name
 */
record StatementSubject(ObjectId object, Set<ObjectKind> parts, Optional<ObjectId> named) {

    private static final String NAME = "(?:\"(?:[^\"]|\"\")+\"|[\\p{L}_][\\p{L}\\p{N}_$]*)";
    private static final String PART = "(?<part>" + NAME + ")";
    private static final String PATH = "(?<path>" + NAME + "(?:\\." + NAME + ")*)";
    private static final Set<ObjectKind> UNIQUE = EnumSet.of(ObjectKind.INDEX, ObjectKind.UNIQUE_CONSTRAINT);

    private static final List<Form> FORMS = List.of(
            new Form("create (?:unlogged )?table (?:if not exists )?" + PATH, ObjectKind.TABLE, Set.of()),
            new Form("create sequence (?:if not exists )?" + PATH, ObjectKind.SEQUENCE, Set.of()),
            new Form("create type " + PATH, ObjectKind.ENUM_TYPE, Set.of()),
            new Form("create (?:or replace )?view " + PATH, ObjectKind.VIEW, Set.of()),
            new Form("create (?:unique )?index (?:if not exists )?" + PART + " on " + PATH, ObjectKind.INDEX, UNIQUE),
            constraint("foreign key", ObjectKind.FOREIGN_KEY, Set.of(ObjectKind.FOREIGN_KEY)),
            constraint("unique", ObjectKind.UNIQUE_CONSTRAINT, UNIQUE),
            constraint("check", ObjectKind.CHECK_CONSTRAINT, Set.of(ObjectKind.CHECK_CONSTRAINT)),
            constraint("primary key", ObjectKind.PRIMARY_KEY, Set.of(ObjectKind.PRIMARY_KEY)),
            new Form("alter table (?:if exists )?(?:only )?" + PATH, ObjectKind.TABLE, Set.of()),
            new Form("comment on table " + PATH, ObjectKind.TABLE, Set.of(ObjectKind.COMMENT)),
            new Form("comment on column " + PATH + "\\." + NAME, ObjectKind.TABLE, Set.of(ObjectKind.COMMENT)));

    StatementSubject {
        requireNonNull(object, "object is null");
        parts = Set.copyOf(parts);
        requireNonNull(named, "named is null");
    }

    /** How such a statement begins; the path in it names the object, which is a table where it makes parts of one. */
    private record Form(Pattern pattern, ObjectKind kind, Set<ObjectKind> parts) {
        Form(String beginning, ObjectKind kind, Set<ObjectKind> parts) {
            this(Pattern.compile("^" + beginning.replace(" ", "\\s+"), Pattern.CASE_INSENSITIVE), kind, parts);
        }
    }

    private static Form constraint(String words, ObjectKind kind, Set<ObjectKind> parts) {
        return new Form(
                "alter table (?:if exists )?(?:only )?" + PATH + " add (?:constraint " + PART + " )?" + words,
                kind,
                parts);
    }

    /** @param schema that of names without one */
    static Optional<StatementSubject> of(String statement, String schema) {
        for (Form form : FORMS) {
            Matcher matcher = form.pattern().matcher(statement.strip());
            if (matcher.find()) {
                List<String> names = names(matcher.group("path"));
                String last = names.get(names.size() - 1);
                String first = names.size() > 1 ? names.get(names.size() - 2) : schema;
                ObjectKind kind = form.parts().isEmpty() ? form.kind() : ObjectKind.TABLE;
                Optional<ObjectId> named =
                        part(matcher, form).map(part -> ObjectId.within(form.kind(), first, last, part));
                return Optional.of(new StatementSubject(ObjectId.of(kind, first, last), form.parts(), named));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> part(Matcher matcher, Form form) {
        return form.pattern().pattern().contains(PART)
                ? Optional.ofNullable(matcher.group("part"))
                        .map(part -> names(part).get(0))
                : Optional.empty();
    }

    private static List<String> names(String path) {
        List<String> names = new ArrayList<>();
        Matcher matcher = Pattern.compile(NAME).matcher(path);
        while (matcher.find()) {
            String name = matcher.group();
            names.add(
                    name.startsWith("\"")
                            ? name.substring(1, name.length() - 1).replace("\"\"", "\"")
                            : name.toLowerCase(Locale.ROOT));
        }
        return names;
    }
}
