/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import static io.github.migrationmaven.ErrorCode.CHANGES_NOT_DECIDED;
import static io.github.migrationmaven.ErrorCode.CONFIGURATION_INVALID;
import static io.github.migrationmaven.ErrorCode.DRIFT_FOUND;
import static io.github.migrationmaven.ErrorCode.JOOQ_CLASSES_REJECTED;
import static io.github.migrationmaven.report.Result.GENERATED;
import static io.github.migrationmaven.report.Result.IN_SYNC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.declaration.jooq.JooqFixture;
import io.github.migrationmaven.declaration.jooq.JooqSchema;
import io.github.migrationmaven.declaration.loading.SharedLoaders;
import io.github.migrationmaven.report.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Classes that jOOQ generated declare tables, columns, keys, checks and enum types, and leave the rest as it is. */
class JooqDeclarationTest {

    private static final String CUSTOMER = """
            public final TableField<Record, Long> ID =
                    createField(DSL.name("id"), SQLDataType.BIGINT.nullable(false).identity(true), this, "");
            public final TableField<Record, java.util.UUID> CODE = createField(DSL.name("code"), SQLDataType.UUID
                    .nullable(false)
                    .defaultValue(DSL.field("gen_random_uuid()", SQLDataType.UUID)), this, "what's printed");
            public final TableField<Record, String> EMAIL =
                    createField(DSL.name("email"), SQLDataType.VARCHAR(200).nullable(false), this, "");
            public final TableField<Record, Status> STATE = createField(DSL.name("state"), SQLDataType.VARCHAR
                    .nullable(false)
                    .defaultValue(DSL.field("'new'::sales.status", SQLDataType.VARCHAR))
                    .asEnumDataType(Status.class), this, "");
            public final TableField<Record, java.math.BigDecimal> AMOUNT =
                    createField(DSL.name("amount"), SQLDataType.NUMERIC(10, 2), this, "");
            public final TableField<Record, java.time.LocalTime> OPENS =
                    createField(DSL.name("opens"), SQLDataType.LOCALTIME, this, "");
            %s
            public static UniqueKey<Record> key() {
                return Internal.createUniqueKey(INSTANCE, DSL.name("customer_pkey"),
                        new TableField[] {INSTANCE.ID}, true);
            }
            private static UniqueKey<Record> code() {
                return Internal.createUniqueKey(INSTANCE, DSL.name("customer_code_key"),
                        new TableField[] {INSTANCE.CODE}, true);
            }
            @Override public Identity<Record, Long> getIdentity() { return Internal.createIdentity(this, ID); }
            @Override public UniqueKey<Record> getPrimaryKey() { return key(); }
            @Override public List<UniqueKey<Record>> UNIQUE_KEYS() { return List.of(%s); }
            @Override public List<Check<Record>> getChecks() {
                return List.of(Internal.createCheck(this, DSL.name("customer_amount_check"), "amount >= 0"));
            }
            @Override public List<Index> getIndexes() {
                return List.of(Internal.createIndex(DSL.name("customer_email"), this, new OrderField[] {EMAIL}, true));
            }
            """;

    private static final String LINE = """
            public final TableField<Record, Integer> ID =
                    createField(DSL.name("Id"), SQLDataType.INTEGER.nullable(false), this, "");
            public final TableField<Record, Long> CUSTOMER =
                    createField(DSL.name("customer"), SQLDataType.BIGINT.nullable(false), this, "");
            public static UniqueKey<Record> key() {
                return Internal.createUniqueKey(INSTANCE, DSL.name("Line-Item_pkey"),
                        new TableField[] {INSTANCE.ID}, true);
            }
            @Override public UniqueKey<Record> getPrimaryKey() { return key(); }
            @Override public List<UniqueKey<Record>> UNIQUE_KEYS() { return List.of(%s); }
            @Override public List<ForeignKey<Record, ?>> getReferences() {
                return List.of(Internal.createForeignKey(INSTANCE, DSL.name("line_customer"),
                        new TableField[] {INSTANCE.CUSTOMER}, Customer.key(),
                        new TableField[] {Customer.INSTANCE.ID}, true));
            }
            """;

    private static final String QUERY =
            "\"create view paying as select id, email from sales.customer where amount > 0\"";

    private static final String EVERYTHING = """
            CREATE SCHEMA sales;
            CREATE SCHEMA "Odd-Schema";
            CREATE TYPE sales.status AS ENUM ('new', 'it''s', 'done');
            CREATE DOMAIN sales.email AS varchar(200) CHECK (VALUE LIKE '%@%');
            CREATE TABLE sales.customer (
                id bigint GENERATED ALWAYS AS IDENTITY (START 100) PRIMARY KEY,
                code uuid NOT NULL DEFAULT gen_random_uuid() UNIQUE,
                email sales.email NOT NULL,
                state sales.status NOT NULL DEFAULT 'new',
                amount numeric(10,2) DEFAULT 0 CHECK (amount >= 0),
                opens time(0)
            );
            COMMENT ON COLUMN sales.customer.code IS 'what''s printed';
            CREATE UNIQUE INDEX customer_email ON sales.customer (email) WHERE amount > 0;
            CREATE INDEX customer_lower ON sales.customer (lower(email::text));
            CREATE TABLE "Odd-Schema"."Line-Item" ("Id" serial PRIMARY KEY, customer bigint NOT NULL
                CONSTRAINT named_otherwise REFERENCES sales.customer ON DELETE CASCADE DEFERRABLE);
            CREATE VIEW sales.paying AS SELECT id, email FROM sales.customer WHERE amount > 0;
            CREATE FUNCTION sales.touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
            CREATE TRIGGER customer_touch BEFORE UPDATE ON sales.customer FOR EACH ROW EXECUTE FUNCTION sales.touch();
            """;

    @TempDir
    Path folder;

    @ParameterizedTest(name = "jOOQ {0}")
    @ValueSource(strings = {"3.14.16", "3.16.23", "3.18.29", "3.19.39"})
    void eachVersionMakesAndFindsItsSchema(String version) {
        ModuleFixture shop = ModuleFixture.in(folder.resolve("shop")).jooq(withView(version, QUERY));

        Run.is(GENERATED, new Run().regenerate(shop));
        Run.is(IN_SYNC, new Run().generate(shop));

        assertThat(shop.migrationText("V1__initial_schema.sql"))
                .contains("CREATE TYPE sales.status AS ENUM ('new', 'it''s', 'done')")
                .contains("code uuid DEFAULT gen_random_uuid() NOT NULL")
                .contains("id bigint GENERATED BY DEFAULT AS IDENTITY")
                .contains("state sales.status DEFAULT 'new'::sales.status NOT NULL")
                .contains("CREATE TABLE \"Odd-Schema\".\"Line-Item\"", "FOREIGN KEY (customer)")
                .contains("customer_code_key UNIQUE (code)", "CHECK (", "'what''s printed'")
                .contains("CREATE VIEW sales.paying")
                .doesNotContain("customer_email");
    }

    @ParameterizedTest(name = "jOOQ {0}")
    @ValueSource(strings = {"3.14.16", "3.19.39"})
    void whatClassesHaveNoWordsForIsKept(String version) {
        ModuleFixture shop = ModuleFixture.in(folder.resolve("shop"))
                .migration("V1__shop.sql", EVERYTHING)
                .jooq(withView(version, QUERY));

        Outcome outcome = Run.is(GENERATED, new Run().generate(shop));

        assertThat(outcome.files()).extracting(file -> file.name()).containsExactly("declared.catalog");
        Run.is(IN_SYNC, new Run().verify(shop));
        Run.is(GENERATED, new Run().regenerate(shop));
        assertThat(shop.migrationText("V1__initial_schema.sql"))
                .contains("email sales.email NOT NULL", "GENERATED ALWAYS AS IDENTITY (START WITH 100)", "time(0)")
                .contains("CONSTRAINT named_otherwise", "ON DELETE CASCADE DEFERRABLE")
                .contains("customer_email", "customer_lower", "customer_touch");
        Run.is(IN_SYNC, new Run().verify(shop));
    }

    @Test
    void aNewFieldIsAColumnToAdd() {
        ModuleFixture shop = ModuleFixture.in(folder.resolve("shop"))
                .migration("V1__shop.sql", EVERYTHING)
                .jooq(sales(JooqFixture.NEWEST, ""));
        new Run().generate(shop);
        shop.jooq(sales(JooqFixture.NEWEST, """
                public final TableField<Record, String> PHONE =
                        createField(DSL.name("phone"), SQLDataType.CLOB, this, "");
                """));
        assertThat(Run.reason(new Run().verify(shop), DRIFT_FOUND)).contains("phone");

        Run.is(GENERATED, new Run().generate(shop));

        assertThat(shop.migrationText("V2__schema_change.sql")).contains("ADD COLUMN phone text");
    }

    @Test
    void aTableThatIsGoneIsRefusedUntilDecided() {
        ModuleFixture shop = ModuleFixture.in(folder.resolve("shop")).jooq(sales(JooqFixture.NEWEST, ""));
        new Run().generate(shop);
        shop.jooq(customers(JooqFixture.NEWEST, "").schema("Sales", "sales", "Customer"));

        assertThat(Run.reason(new Run().generate(shop), CHANGES_NOT_DECIDED)).contains("Line-Item");
    }

    @Test
    void sqlBeforeAndAfterCompletesTheClasses() {
        ModuleFixture shop = ModuleFixture.in(folder.resolve("shop"))
                .file("src/main/schema/before/10-types.sql", """
                        CREATE SCHEMA sales;
                        CREATE TYPE sales.status AS ENUM ('new', 'it''s', 'done', 'unknown to the classes');
                        """)
                .schema("""
                        CREATE UNIQUE INDEX customer_email ON sales.customer (email) WHERE amount > 0;
                        ALTER TABLE "Odd-Schema"."Line-Item" DROP CONSTRAINT line_customer,
                            ADD CONSTRAINT line_customer FOREIGN KEY (customer) REFERENCES sales.customer
                            ON DELETE CASCADE;
                        """)
                .jooq(sales(JooqFixture.NEWEST, ""));

        Run.is(GENERATED, new Run().generate(shop));
        Run.is(IN_SYNC, new Run().verify(shop));

        assertThat(String.join("\n", shop.migrationTexts().values()))
                .contains("unknown to the classes", "customer_email", "ON DELETE CASCADE");
    }

    @Test
    void aViewWithoutItsQueryIsNamed() {
        ModuleFixture shop =
                ModuleFixture.in(folder.resolve("shop")).jooq(withView(JooqFixture.NEWEST, "(String) null"));

        Run.is(GENERATED, new Run().generate(shop));

        assertThat(Transcript.lines())
                .anySatisfy(line -> assertThat(line).contains("warning", "no query", "sales.paying"));
    }

    @Test
    void aClassThatIsNotThereIsNamed() {
        JooqFixture fixture = JooqFixture.of(JooqFixture.NEWEST).schema("Sales", "sales");
        Path classes = folder.resolve("classes");
        fixture.request(classes);

        assertThatThrownBy(() -> ddl(fixture, classes, "demo.Absent"))
                .isInstanceOfSatisfying(MigrationException.class, e -> {
                    assertThat(e.code()).isEqualTo(CONFIGURATION_INVALID);
                    assertThat(e.problem()).contains("<declaration><jooq>", "demo.Absent");
                });
        assertThatThrownBy(() -> ddl(fixture, classes, "org.jooq.impl.DSL"))
                .isInstanceOfSatisfying(
                        MigrationException.class,
                        e -> assertThat(e.problem()).contains("neither a Catalog nor a Schema"));
    }

    @Test
    void classesThatNeedWhatIsNotThereAreRefused() {
        ModuleFixture shop = ModuleFixture.in(folder.resolve("shop")).jooq(sales(JooqFixture.NEWEST, """
                        public final TableField<Record, Integer> NUMBER = createField(DSL.name("number"),
                                SQLDataType.INTEGER.defaultValue(
                                        DSL.field("nextval('sales.absent'::regclass)", SQLDataType.INTEGER)), this, "");
                        """));

        assertThat(Run.reason(new Run().generate(shop), JOOQ_CLASSES_REJECTED))
                .contains("sales.absent", "src/main/schema/before");
    }

    private static void ddl(JooqFixture fixture, Path classes, String name) {
        try (SharedLoaders loaders = new SharedLoaders()) {
            new JooqSchema(fixture.request(classes, name), loaders).ddl();
        }
    }

    private static JooqFixture sales(String version, String fields) {
        return customers(version, fields)
                .schema("Sales", "sales", "Customer")
                .schema("OddSchema", "Odd-Schema", "LineItem")
                .table(
                        "LineItem",
                        "OddSchema",
                        "Line-Item",
                        LINE.formatted(keys(version).replace(", ", "")));
    }

    private static JooqFixture withView(String version, String query) {
        return customers(version, "")
                .schema("Sales", "sales", "Customer", "Paying")
                .schema("OddSchema", "Odd-Schema", "LineItem")
                .table(
                        "LineItem",
                        "OddSchema",
                        "Line-Item",
                        LINE.formatted(keys(version).replace(", ", "")))
                .view("Paying", "Sales", "paying", query, """
                        public final TableField<Record, Long> ID =
                                createField(DSL.name("id"), SQLDataType.BIGINT, this, "");
                        public final TableField<Record, String> EMAIL =
                                createField(DSL.name("email"), SQLDataType.VARCHAR(200), this, "");
                        """);
    }

    private static JooqFixture customers(String version, String fields) {
        return JooqFixture.of(version)
                .enumeration("Status", "Sales", "status", "new_(\"new\")", "its(\"it's\")", "done(\"done\")")
                .table("Customer", "Sales", "customer", CUSTOMER.formatted(fields, keys(version) + "code()"));
    }

    /** In 3.14 the primary key is one of the keys. */
    private static String keys(String version) {
        return version.startsWith("3.14.") ? "key(), " : "";
    }
}
