/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import static io.github.migrationmaven.ErrorCode.DRIFT_FOUND;
import static io.github.migrationmaven.ErrorCode.MAPPING_BLOCKED;
import static io.github.migrationmaven.report.Result.GENERATED;
import static io.github.migrationmaven.report.Result.IN_SYNC;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationmaven.declaration.EntityOptions;
import io.github.migrationmaven.declaration.TextType;
import io.github.migrationmaven.report.Outcome;
import io.github.migrationmaven.report.OutcomeRow;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What entities do not say is as the migrations say, and what they say counts. */
class SilentEntitiesTest {

    private static final String ORDERS = """
            CREATE TABLE customer (id bigint PRIMARY KEY, name text NOT NULL);
            CREATE TABLE orders (
                id bigint PRIMARY KEY,
                note varchar(80) NOT NULL,
                amount numeric(12,2),
                placed timestamp,
                status varchar(20) NOT NULL CHECK (status IN ('OPEN', 'PAID', 'LEGACY')),
                customer_id bigint NOT NULL REFERENCES customer (id) ON DELETE CASCADE
            );
            """;
    private static final String CUSTOMER = """
            package demo;
            import jakarta.persistence.*;
            @Entity public class Customer { @Id Long id; String name; }
            """;
    private static final String STATUS = "package demo; public enum Status { OPEN, PAID }";

    @TempDir
    Path folder;

    @Test
    void nothingDiffersWhereEntitiesAreSilent() {
        ModuleFixture shop = shop(ORDERS).entities(CUSTOMER, STATUS, order(""));

        Outcome outcome = Run.is(IN_SYNC, new Run().verify(shop));

        assertThat(outcome.findings().kept())
                .extracting(kept -> kept.id() + ": " + kept.words())
                .contains(
                        "column public.orders.note: the entity says nothing of its size, so that"
                                + " character varying(80) stays",
                        "column public.orders.note: only the migrations say NOT NULL, which stays",
                        "foreign key public.orders.orders_customer_id_fkey: only the migrations say ON DELETE CASCADE,"
                                + " which stays");
        Run.is(GENERATED, new Run().generate(shop));
        assertThat(shop.migrationTexts()).hasSize(1);
        Run.is(IN_SYNC, new Run().generate(shop));
    }

    @Test
    void compatibleTypesAreOneLineUntilTheyAreAskedFor() {
        ModuleFixture shop = shop(ORDERS).entities(CUSTOMER, STATUS, order(""));

        Outcome outcome = Run.is(IN_SYNC, new Run().verify(shop));

        assertThat(OutcomeRow.of(outcome, false).notes())
                .singleElement()
                .asString()
                .startsWith("shop: in sync. ")
                .endsWith(" and 1 compatible type; -Dmigration.explain lists them.");
        assertThat(OutcomeRow.of(outcome, true).notes())
                .contains("shop: 1 column has a compatible type (timestamp without time zone for timestamp(6) with time"
                        + " zone)")
                .anySatisfy(line -> assertThat(line).contains("column public.orders.placed"));
        assertThat(Run.reason(new Run().verify(shop.strictTypes()), DRIFT_FOUND))
                .contains("placed");
    }

    @Test
    void whatIsDeclaredAndMissingIsRed() {
        ModuleFixture shop = shop(ORDERS)
                .entities(
                        CUSTOMER,
                        STATUS,
                        order("@Column(unique = true, nullable = false, length = 30) String code;"
                                + " @NotNull @Column(length = 40) String shelf;"));
        shop.migration("V2__code.sql", "ALTER TABLE orders ADD code text, ADD shelf varchar(40);");

        String reason = Run.reason(new Run().verify(shop), DRIFT_FOUND);

        assertThat(reason)
                .contains("public.orders.code", "public.orders.shelf", "unique constraint")
                .doesNotContain("note", "amount", "status");
    }

    @Test
    void whatWasDeclaredAndIsTakenBackGoes() {
        ModuleFixture shop = shop("").entities(
                        CUSTOMER,
                        STATUS,
                        order("@Column(nullable = false, length = 30) String code;"
                                + " @OnDelete(action = OnDeleteAction.CASCADE) @ManyToOne Customer payer;"));
        Run.is(GENERATED, new Run().generate(shop));
        shop.entities(CUSTOMER, STATUS, order("String code; @ManyToOne Customer payer;"));

        Run.is(GENERATED, new Run().generate(shop));

        assertThat(shop.migrationTexts()).hasSize(2);
        assertThat(shop.migrationText("V2__schema_change.sql"))
                .contains("ALTER COLUMN code DROP NOT NULL", "ALTER COLUMN code TYPE character varying(255)")
                .contains("payer_id")
                .doesNotContain("CASCADE");
        Run.is(IN_SYNC, new Run().generate(shop));
    }

    @Test
    void aPublishedCheckFollowsItsConstants() {
        ModuleFixture shop = shop("").entities(CUSTOMER, STATUS, order(""));
        Run.is(GENERATED, new Run().generate(shop));
        shop.entities(CUSTOMER, STATUS.replace("PAID", "PAID, SENT"), order(""));

        Run.is(GENERATED, new Run().generate(shop));

        assertThat(shop.migrationText("V2__schema_change.sql")).contains("orders_status_check", "'SENT'");
        Run.is(IN_SYNC, new Run().verify(shop));
    }

    @Test
    void aCheckOfTheMigrationsThatKeepsAConstantOutBlocks() {
        ModuleFixture shop = shop(ORDERS).entities(CUSTOMER, STATUS.replace("PAID", "PAID, SENT"), order(""));

        assertThat(Run.reason(new Run().verify(shop), DRIFT_FOUND))
                .contains("check constraint public.orders.orders_status_check keeps out the constant SENT of column"
                        + " public.orders.status")
                .contains("Write a migration", "or remove the constant");
        Run.reason(new Run().generate(shop), MAPPING_BLOCKED);
    }

    @Test
    void aConstantLongerThanItsColumnBlocks() {
        ModuleFixture shop = shop(ORDERS.replace(
                        "varchar(20) NOT NULL CHECK (status IN ('OPEN', 'PAID', 'LEGACY'))", "varchar(3)"))
                .entities(CUSTOMER, STATUS, order(""));

        assertThat(Run.reason(new Run().verify(shop), DRIFT_FOUND))
                .contains("The constant OPEN does not fit: column public.orders.status is character varying(3)");
    }

    @Test
    void constantsOfAConverterAreWhatItStores() {
        String converter = """
                package demo;
                import jakarta.persistence.*;
                @Converter(autoApply = true) public class StatusCode implements AttributeConverter<Status, String> {
                    public String convertToDatabaseColumn(Status status) {
                        return status == null ? null : status.name().substring(0, 1);
                    }
                    public Status convertToEntityAttribute(String code) { return null; }
                }
                """;
        String column = "varchar(20) NOT NULL CHECK (status IN ('OPEN', 'PAID', 'LEGACY'))";
        String orders = order("").replace("@Enumerated(EnumType.STRING)", "");
        ModuleFixture shop = shop(ORDERS.replace(column, "char(1) CHECK (status IN ('O', 'P'))"))
                .entities(CUSTOMER, STATUS, converter, orders);
        Run.is(IN_SYNC, new Run().verify(shop));

        ModuleFixture other = ModuleFixture.in(folder.resolve("other"))
                .migration("V1__shop.sql", ORDERS.replace(column, "char(1) CHECK (status IN ('O'))"))
                .entities(CUSTOMER, STATUS, converter, orders);
        assertThat(Run.reason(new Run().verify(other), DRIFT_FOUND)).contains("keeps out the constant P");
    }

    @Test
    void ordinalsOfAnEnumAreNumbers() {
        String column = "varchar(20) NOT NULL CHECK (status IN ('OPEN', 'PAID', 'LEGACY'))";
        String orders = order("").replace("@Enumerated(EnumType.STRING)", "");
        ModuleFixture shop =
                shop(ORDERS.replace(column, "integer CHECK (status < 2)")).entities(CUSTOMER, STATUS, orders);
        Run.is(IN_SYNC, new Run().verify(shop));

        shop.entities(CUSTOMER, STATUS.replace("PAID", "PAID, SENT"), orders);
        assertThat(Run.reason(new Run().verify(shop), DRIFT_FOUND)).contains("keeps out the constant 2");
    }

    @Test
    void newColumnsHaveNoChecksAndNoLengthsWhereTheModuleWantsNone() {
        String isbn = "@Column(length = 30) String isbn; @Column(columnDefinition = \"varchar(255)\") String shelf;"
                + " @ElementCollection @Enumerated(EnumType.STRING) java.util.Set<Status> past;"
                + " @Column(unique = true) String code; String first;"
                + " @GeneratedColumn(\"first || '!'\") String loud; java.util.List<String> tags;";
        ModuleFixture shop = shop("").entityOptions(new EntityOptions(false, false, TextType.TEXT))
                .entities(CUSTOMER, STATUS, order(isbn));
        shop.file("src/main/schema/status.sql", "CREATE INDEX open_orders ON orders (note) WHERE status = 'OPEN';");

        Run.is(GENERATED, new Run().generate(shop));

        assertThat(shop.migrationText("V1__schema_change.sql"))
                .contains("note text", "status text", "past text", "code text", "tags text[]")
                .contains("isbn character varying(30)", "shelf character varying(255)", "first character varying(255)")
                .doesNotContain("CHECK");
        Run.is(IN_SYNC, new Run().verify(shop));
        shop.entities(CUSTOMER, STATUS.replace("PAID", "PAID, SENT"), order(isbn + " String later;"));
        Run.is(GENERATED, new Run().generate(shop));
        assertThat(shop.migrationText("V2__schema_change.sql"))
                .contains("ADD COLUMN later text")
                .doesNotContain("status");
    }

    @Test
    void existingColumnsKeepTheirTypesAndChecksWhateverTheModuleWantsOfNewOnes() {
        ModuleFixture shop = shop("").entities(CUSTOMER, STATUS, order(""));
        Run.is(GENERATED, new Run().generate(shop));

        shop.entityOptions(new EntityOptions(false, false, TextType.TEXT));
        Run.is(IN_SYNC, new Run().verify(shop));
        shop.entities(CUSTOMER, STATUS.replace("PAID", "PAID, SENT"), order(""));
        Run.is(GENERATED, new Run().generate(shop));

        assertThat(shop.migrationText("V2__schema_change.sql"))
                .contains("orders_status_check", "'SENT'")
                .doesNotContain("text;");
    }

    private ModuleFixture shop(String sql) {
        ModuleFixture shop = ModuleFixture.in(folder.resolve("shop"));
        return sql.isEmpty() ? shop : shop.migration("V1__shop.sql", sql);
    }

    private static String order(String more) {
        return """
                package demo;
                import jakarta.persistence.*;
                import jakarta.validation.constraints.NotNull;
                import java.math.BigDecimal;
                import java.time.*;
                import org.hibernate.annotations.*;
                @Entity @jakarta.persistence.Table(name = "orders") public class Order {
                    @Id Long id;
                    String note;
                    BigDecimal amount;
                    Instant placed;
                    @Enumerated(EnumType.STRING) Status status;
                    @ManyToOne Customer customer;
                    %s
                }
                """.formatted(more);
    }
}
