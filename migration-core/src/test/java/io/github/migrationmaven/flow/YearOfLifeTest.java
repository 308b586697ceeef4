/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import static io.github.migrationmaven.ErrorCode.CHANGES_NOT_DECIDED;
import static io.github.migrationmaven.report.Result.ADOPTED;
import static io.github.migrationmaven.report.Result.GENERATED;
import static io.github.migrationmaven.report.Result.IN_SYNC;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to entities in a year, in a module that grew before it was adopted. */
class YearOfLifeTest {

    private static final String SURCHARGE = """
            package com.example.freight.booking;

            import com.example.freight.common.Audited;
            import jakarta.persistence.*;

            @Entity
            @Table(
                    uniqueConstraints = @UniqueConstraint(name = "uk_surcharge", columnNames = {"booking_id", "kind"}),
                    indexes = @Index(name = "ix_surcharge_reason", columnList = "reason"))
            public class Surcharge extends Audited {
                @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id;

                @ManyToOne(optional = false)
                @JoinColumn(foreignKey = @ForeignKey(name = "fk_surcharge_booking"))
                Booking booking;

                @Column(nullable = false, length = 20)
                @Enumerated(EnumType.STRING)
                Kind kind;

                String reason;

                public enum Kind { FUEL, WAITING }
            }
            """;

    @TempDir
    Path folder;

    @Test
    void eachChangeGivesItsMigrationOrItsRefusal() {
        GrownModule booking = GrownModule.booking(folder);
        Run.is(ADOPTED, new Run().adopt(booking.module()));
        Run.is(IN_SYNC, new Run().verify(booking.module()));

        aFieldIsRemoved(booking);
        aFieldThatAViewReadsIsRemoved(booking);
        aFieldIsRenamed(booking);
        anIndexIsRemoved(booking);
        aColumnGetsLonger(booking);
        anEntityIsAdded(booking);
        aConstantIsAddedToAnEnumOfThePlugin(booking);
        aConstantIsAddedThatNothingKeepsOut(booking);
        aConstantIsAddedThatACheckOfTheMigrationsKeepsOut(booking);

        Run.is(IN_SYNC, new Run().verify(booking.module()));
    }

    private static void aFieldIsRemoved(GrownModule booking) {
        booking.change("Booking", "    @Column(length = 3)\n    private String incoterm;\n", "");

        assertThat(refusal(booking))
                .contains("The column public.booking.incoterm would be dropped with all its values.")
                .contains("-Dmigration.allow=drop:public.booking.incoterm")
                .noneMatch(line -> line.startsWith("-Dmigration.allow=rename:"));

        booking.module().allow("drop:public.booking.incoterm");
        assertThat(migration(booking)).isEqualTo("ALTER TABLE public.booking DROP COLUMN incoterm;");
    }

    private static void aFieldThatAViewReadsIsRemoved(GrownModule booking) {
        String eta = "    private OffsetDateTime eta;\n";
        booking.change("ShipmentLeg", eta, "");

        assertThat(refusal(booking))
                .contains("-Dmigration.allow=drop:public.shipment_leg.eta")
                .anyMatch(line -> line.contains("view public.port_congestion"));

        booking.change("ShipmentLeg", "    private String vessel;\n", eta + "    private String vessel;\n");
        Run.is(IN_SYNC, new Run().verify(booking.module()));
    }

    private static void aFieldIsRenamed(GrownModule booking) {
        booking.change("Shipment", "private String masterBill;", "private String billOfLading;");

        assertThat(refusal(booking))
                .contains("The column public.shipment.master_bill would be dropped with all its values.")
                .contains("-Dmigration.allow=drop:public.shipment.master_bill")
                .contains("-Dmigration.allow=rename:public.shipment.master_bill=bill_of_lading");

        booking.module().allow("rename:public.shipment.master_bill=bill_of_lading");
        assertThat(migration(booking))
                .isEqualTo("ALTER TABLE public.shipment RENAME COLUMN master_bill TO bill_of_lading;");
    }

    private static void anIndexIsRemoved(GrownModule booking) {
        booking.change(
                "Shipment",
                "@Table(indexes = @Index(name = \"ix_shipment_carrier\", columnList = \"carrier_id\"))\n",
                "");

        assertThat(migration(booking)).isEqualTo("DROP INDEX public.shipment_carrier_idx;");
    }

    /** The check has another name and spelling, and allowed the same constants when the module was adopted. */
    private static void aConstantIsAddedThatACheckOfTheMigrationsKeepsOut(GrownModule booking) {
        booking.change("BookingStatus", "CANCELLED", "CANCELLED,\n    EXPIRED");

        assertThat(migration(booking)).isEqualTo("""
                ALTER TABLE public.booking DROP CONSTRAINT booking_status_ck;
                ALTER TABLE public.booking ADD CONSTRAINT booking_status_ck CHECK ((status IN ('DRAFT', 'QUOTED',\
                 'CONFIRMED', 'CLOSED', 'CANCELLED', 'EXPIRED')));""");
    }

    private static void aConstantIsAddedThatNothingKeepsOut(GrownModule booking) {
        booking.change("CustomsStatus", "RELEASED", "RELEASED,\n    SEIZED");

        Run.is(IN_SYNC, new Run().verify(booking.module()));
    }

    private static void aColumnGetsLonger(GrownModule booking) {
        booking.change("Carrier", "@Column(length = 160, nullable = false)", "@Column(length = 200, nullable = false)");

        assertThat(migration(booking))
                .isEqualTo("ALTER TABLE public.carrier ALTER COLUMN name TYPE character varying(200);");
    }

    private static void anEntityIsAdded(GrownModule booking) {
        booking.with("Surcharge", SURCHARGE);

        assertThat(migration(booking)).isEqualTo("""
                CREATE TABLE public.surcharge (
                    version integer NOT NULL,
                    created_at timestamp(6) with time zone NOT NULL,
                    id bigint GENERATED BY DEFAULT AS IDENTITY NOT NULL,
                    updated_at timestamp(6) with time zone NOT NULL,
                    booking_id uuid NOT NULL,
                    kind character varying(20) NOT NULL,
                    created_by character varying(100),
                    reason character varying(255),
                    CONSTRAINT surcharge_pkey PRIMARY KEY (id),
                    CONSTRAINT uk_surcharge UNIQUE (booking_id, kind),
                    CONSTRAINT surcharge_kind_check CHECK ((kind IN ('FUEL', 'WAITING')))
                );
                CREATE INDEX ix_surcharge_reason ON public.surcharge USING btree (reason);
                ALTER TABLE public.surcharge ADD CONSTRAINT fk_surcharge_booking FOREIGN KEY (booking_id) REFERENCES\
                 public.booking (id);""");
    }

    private static void aConstantIsAddedToAnEnumOfThePlugin(GrownModule booking) {
        booking.change("Surcharge", "FUEL, WAITING", "FUEL, WAITING, CUSTOMS");

        assertThat(migration(booking)).isEqualTo("""
                ALTER TABLE public.surcharge DROP CONSTRAINT surcharge_kind_check;
                ALTER TABLE public.surcharge ADD CONSTRAINT surcharge_kind_check CHECK ((kind IN ('FUEL', 'WAITING',\
                 'CUSTOMS')));""");
    }

    /** The lines of a refusal, which must leave every file as it was. */
    private static List<String> refusal(GrownModule booking) {
        Map<String, String> before = booking.module().files();
        String reason = Run.reason(new Run().generate(booking.module()), CHANGES_NOT_DECIDED);
        assertThat(booking.module().files()).isEqualTo(before);
        return reason.lines().map(String::strip).toList();
    }

    /** The SQL of the one migration that a run writes. What it left undone would stand in the one of the next step. */
    private static String migration(GrownModule booking) {
        List<String> before = List.copyOf(booking.module().migrationTexts().keySet());
        Run.is(GENERATED, new Run().generate(booking.module()));
        List<String> after = new ArrayList<>(booking.module().migrationTexts().keySet());
        after.removeAll(before);
        assertThat(after).hasSize(1);
        return booking.module()
                .migrationText(after.get(0))
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("--"))
                .collect(joining("\n"));
    }
}
