/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.introspect;

import static io.github.migrationmaven.introspect.CatalogFixture.only;
import static io.github.migrationmaven.introspect.CatalogFixture.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationmaven.model.Cast;
import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.model.Comment;
import io.github.migrationmaven.model.ForeignKey;
import io.github.migrationmaven.model.Index;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import io.github.migrationmaven.model.View;
import io.github.migrationmaven.model.ViewColumn;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OddNamesTest {

    private static final Set<ObjectKind> NOT_NAMED_HERE =
            EnumSet.of(ObjectKind.EXTENSION, ObjectKind.SEQUENCE_OWNER, ObjectKind.INDEX_STATISTICS, ObjectKind.CAST);

    /** Tables, indexes, sequences and types of one schema share their names, so that each has a schema of its own. */
    private static final String DATABASE = """
            CREATE SCHEMA @;
            CREATE TYPE @.@ AS ENUM ('x');
            CREATE CAST (text AS @.@) WITH INOUT;
            CREATE SCHEMA d;
            CREATE DOMAIN d.@ AS int CONSTRAINT @ CHECK (VALUE > 0);
            CREATE SCHEMA q;
            CREATE SEQUENCE q.@;
            CREATE FUNCTION @.@() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN END';
            CREATE SCHEMA p;
            CREATE PROCEDURE p.@() LANGUAGE sql AS '';
            CREATE SCHEMA t;
            CREATE TABLE t.@ (@ int DEFAULT 1 CONSTRAINT @ CHECK (@ > 0));
            CREATE SCHEMA k;
            CREATE TABLE k.x (@ int CONSTRAINT @ PRIMARY KEY);
            CREATE SCHEMA u;
            CREATE TABLE u.x (@ int CONSTRAINT @ UNIQUE);
            CREATE SCHEMA f;
            CREATE TABLE f.@ (@ int CONSTRAINT @ REFERENCES k.x);
            CREATE SCHEMA e;
            CREATE TABLE e.x (@ int4range, CONSTRAINT @ EXCLUDE USING gist (@ WITH &&));
            CREATE SCHEMA i;
            CREATE TABLE i.x (@ int);
            CREATE INDEX @ ON i.x (@) WHERE @ > 0;
            CREATE SCHEMA v;
            CREATE VIEW v.@ AS SELECT @ FROM t.@;
            CREATE SCHEMA m;
            CREATE MATERIALIZED VIEW m.@ AS SELECT @ FROM v.@;
            CREATE INDEX x ON m.@ (@);
            CREATE TRIGGER @ BEFORE INSERT ON t.@ EXECUTE FUNCTION @.@();
            COMMENT ON COLUMN t.@.@ IS 'x';
            CREATE INDEX y ON t.@ (@);
            ALTER TABLE t.@ CLUSTER ON y, REPLICA IDENTITY FULL, ENABLE ROW LEVEL SECURITY, ALTER @ SET STATISTICS 5;
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Upper",
                "two words",
                "a.b",
                "a\"b \"\"c\"",
                "it's",
                "select",
                "user",
                " USING btree ",
                "x\" ON y USING z",
                "größe_Ω_表",
                "back\\slash",
                "$1",
                "?",
                "{0}",
                "abcdefghijklmnopqrstuvwxyz_abcdefghijklmnopqrstuvwxyz_123456789"
            })
    void everyKindKeepsItsNameAsItIs(String name) throws Exception {
        Catalog catalog = read(DATABASE.replace("@", quoted(name)));

        assertThat(kindsNamed(name, catalog))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ObjectKind.values())
                        .filter(kind -> !NOT_NAMED_HERE.contains(kind))
                        .toList());
        assertThat(catalog.all(Index.class)).extracting(Index::columns).containsOnly(List.of(name));
        assertThat(catalog.all(Index.class))
                .extracting(Index::definition)
                .allMatch(text -> text.startsWith("USING btree ("));
        assertThat(only(catalog, View.class).columns())
                .extracting(ViewColumn::name)
                .containsExactly(name);
        assertThat(catalog.needsOf(only(catalog, ForeignKey.class).id()))
                .contains(
                        ObjectId.within(ObjectKind.COLUMN, "k", "x", name),
                        ObjectId.within(ObjectKind.PRIMARY_KEY, "k", "x", name));
        assertThat(catalog.needsOf(only(catalog, Comment.class).id()))
                .contains(ObjectId.within(ObjectKind.COLUMN, "t", name, name));
        assertThat(only(catalog, Cast.class).id().parent()).isEqualTo(name);
        assertThat(catalog.needsOf(only(catalog, Cast.class).id()))
                .contains(ObjectId.of(ObjectKind.ENUM_TYPE, name, name));
        assertThat(catalog.unmanaged()).isEmpty();
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static Set<ObjectKind> kindsNamed(String name, Catalog catalog) {
        return catalog.ids().stream()
                .filter(id -> id.name().equals(name))
                .map(ObjectId::kind)
                .collect(Collectors.toSet());
    }
}
