/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.introspect;

import static io.github.migrationmaven.introspect.CatalogFixture.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.model.Dependency;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each row: a sentence "this needs that", in the words of {@link ObjectId#toString()}. */
class RecordedDependenciesTest {

    private static final String DATABASE = """
            CREATE SCHEMA kit;
            CREATE EXTENSION citext WITH SCHEMA kit;
            CREATE EXTENSION pg_trgm WITH SCHEMA kit;
            CREATE SCHEMA s;
            CREATE TYPE s.mood AS ENUM ('sad');
            CREATE FUNCTION s.ok(text) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT true';
            CREATE DOMAIN s.code AS text DEFAULT s.ok('x')::text CONSTRAINT fine CHECK (s.ok(VALUE));
            CREATE DOMAIN s.codes AS s.code;
            CREATE TABLE s.customers (id int CONSTRAINT customers_pk PRIMARY KEY, mail kit.citext, code int);
            CREATE UNIQUE INDEX customers_code ON s.customers (code);
            CREATE TABLE s.orders (
                id serial,
                moods s.mood[],
                code s.code,
                twice int GENERATED ALWAYS AS (extra * 2) STORED,
                extra int DEFAULT length('x'),
                buyer s.customers,
                customer int CONSTRAINT customer_fk REFERENCES s.customers,
                other int CONSTRAINT other_fk REFERENCES s.customers (code),
                note text CONSTRAINT noted CHECK (s.ok(note)),
                span int4range,
                CONSTRAINT orders_uq UNIQUE (extra, id),
                CONSTRAINT apart EXCLUDE USING gist (span WITH &&)
            );
            CREATE INDEX orders_note ON s.orders USING gin (note kit.gin_trgm_ops);
            CREATE INDEX orders_ok ON s.orders (s.ok(note));
            CREATE VIEW s.v AS SELECT o.id, c.mail FROM s.orders o JOIN s.customers c ON c.id = o.customer;
            CREATE VIEW s.w AS SELECT id FROM s.v;
            CREATE VIEW s.grouped AS SELECT id, code FROM s.customers GROUP BY id;
            CREATE MATERIALIZED VIEW s.m AS SELECT 'sad'::s.mood AS mood, id FROM s.w;
            CREATE INDEX m_id ON s.m (id);
            CREATE FUNCTION s.touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
            CREATE TRIGGER t BEFORE UPDATE OF extra ON s.orders FOR EACH ROW EXECUTE FUNCTION s.touch();
            CREATE TRIGGER on_v INSTEAD OF INSERT ON s.v FOR EACH ROW EXECUTE FUNCTION s.touch();
            CREATE CONSTRAINT TRIGGER late AFTER INSERT ON s.orders FOR EACH ROW EXECUTE FUNCTION s.touch();
            CREATE FUNCTION s.of_mood(s.mood, s.orders) RETURNS SETOF s.v LANGUAGE plpgsql AS 'BEGIN END';
            CREATE FUNCTION s.total() RETURNS bigint LANGUAGE sql RETURN (SELECT count(note) FROM s.orders);
            ALTER VIEW s.v ALTER COLUMN id SET DEFAULT nextval('s.orders_id_seq');
            COMMENT ON COLUMN s.orders.note IS 'x';
            COMMENT ON VIEW s.v IS 'x';
            """;

    private static Catalog catalog = Catalog.empty();

    @BeforeAll
    static void readOnce() throws SQLException {
        catalog = read(DATABASE);
    }

    @ParameterizedTest(name = "{0} needs {1}")
    @CsvSource(
            delimiter = '>',
            value = {
                "extension citext > schema kit",
                "enum type s.mood > schema s",
                "domain s.code > function s.ok(text)",
                "domain constraint s.code.fine > domain s.code",
                "domain constraint s.code.fine > function s.ok(text)",
                "domain s.codes > domain s.code",
                "table s.orders > schema s",
                "column s.orders.id > table s.orders",
                "column s.orders.moods > enum type s.mood",
                "column s.orders.code > domain s.code",
                "column s.orders.buyer > table s.customers",
                "column s.customers.mail > extension citext",
                "column s.orders.twice > column s.orders.extra",
                "column default s.orders.id > column s.orders.id",
                "column default s.orders.id > sequence s.orders_id_seq",
                "column default s.v.id > view s.v",
                "column default s.v.id > sequence s.orders_id_seq",
                "sequence owner s.orders_id_seq > sequence s.orders_id_seq",
                "sequence owner s.orders_id_seq > column s.orders.id",
                "primary key s.customers.customers_pk > table s.customers",
                "primary key s.customers.customers_pk > column s.customers.id",
                "unique constraint s.orders.orders_uq > column s.orders.extra",
                "exclusion constraint s.orders.apart > column s.orders.span",
                "check constraint s.orders.noted > column s.orders.note",
                "check constraint s.orders.noted > function s.ok(text)",
                "foreign key s.orders.customer_fk > column s.orders.customer",
                "foreign key s.orders.customer_fk > column s.customers.id",
                "foreign key s.orders.customer_fk > table s.customers",
                "foreign key s.orders.customer_fk > table s.orders",
                "foreign key s.orders.customer_fk > primary key s.customers.customers_pk",
                "foreign key s.orders.other_fk > index s.customers.customers_code",
                "index s.orders.orders_note > extension pg_trgm",
                "index s.orders.orders_note > column s.orders.note",
                "index s.orders.orders_note > table s.orders",
                "index s.orders.orders_ok > function s.ok(text)",
                "index s.m.m_id > materialized view s.m",
                "view s.v > column s.customers.mail",
                "view s.v > table s.customers",
                "view s.w > view s.v",
                "view s.grouped > primary key s.customers.customers_pk",
                "materialized view s.m > view s.w",
                "materialized view s.m > enum type s.mood",
                "trigger s.orders.t > table s.orders",
                "trigger s.orders.t > column s.orders.extra",
                "trigger s.orders.t > function s.touch()",
                "trigger s.v.on_v > view s.v",
                "trigger s.orders.late > function s.touch()",
                "trigger s.orders.late > table s.orders",
                "function s.of_mood(s.mood, s.orders) > enum type s.mood",
                "function s.of_mood(s.mood, s.orders) > table s.orders",
                "function s.of_mood(s.mood, s.orders) > view s.v",
                "function s.total() > column s.orders.note",
                "function s.total() > table s.orders",
                "comment s.orders.note > column s.orders.note",
                "comment s.v > view s.v"
            })
    void aNeedIsRecorded(String dependent, String referenced) {
        assertThat(needs(dependent)).contains(referenced);
    }

    @ParameterizedTest(name = "{0} does not need {1}")
    @CsvSource(
            delimiter = '>',
            value = {
                "sequence s.orders_id_seq > column s.orders.id",
                "sequence s.orders_id_seq > table s.orders",
                "table s.orders > column s.orders.id",
                "table s.orders > enum type s.mood",
                "column s.orders.id > sequence s.orders_id_seq",
                "view s.w > table s.orders",
                "extension pg_trgm > extension citext",
                "foreign key s.orders.other_fk > primary key s.customers.customers_pk"
            })
    void whatIsNoNeedIsNotRecorded(String dependent, String referenced) {
        assertThat(catalog.ids()).extracting(ObjectId::toString).contains(dependent, referenced);
        assertThat(needs(dependent)).doesNotContain(referenced);
    }

    @Test
    void eachObjectInASchemaNeedsTheSchema() {
        assertThat(catalog.ids())
                .filteredOn(id -> id.schema().equals("s"))
                .allSatisfy(id -> assertThat(catalog.needsOf(id)).contains(ObjectId.global(ObjectKind.SCHEMA, "s")));
    }

    @Test
    void anExtensionInNeedOfAnotherSaysSo() throws Exception {
        Catalog kits = read("CREATE EXTENSION earthdistance CASCADE");

        assertThat(kits.needsOf(ObjectId.global(ObjectKind.EXTENSION, "earthdistance")))
                .contains(ObjectId.global(ObjectKind.EXTENSION, "cube"));
    }

    @Test
    void recordedNeedsRunInNoCircle() {
        Set<ObjectId> done = new HashSet<>();
        boolean progress = true;
        while (progress) {
            List<ObjectId> ready = catalog.ids().stream()
                    .filter(id -> !done.contains(id) && done.containsAll(catalog.needsOf(id)))
                    .toList();
            done.addAll(ready);
            progress = !ready.isEmpty();
        }
        assertThat(done).containsExactlyInAnyOrderElementsOf(catalog.ids());
    }

    private static List<String> needs(String dependent) {
        return catalog.dependencies().stream()
                .filter(edge -> edge.strength() == Dependency.Strength.RECORDED)
                .filter(edge -> edge.dependent().toString().equals(dependent))
                .map(edge -> edge.referenced().toString())
                .toList();
    }
}
