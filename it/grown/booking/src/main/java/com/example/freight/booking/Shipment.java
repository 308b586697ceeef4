/* SPDX-License-Identifier: Apache-2.0 */
package com.example.freight.booking;

import com.example.freight.common.Audited;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDateTime;

/** A booking on its way. */
@Entity
@Table(indexes = @Index(name = "ix_shipment_carrier", columnList = "carrier_id"))
public class Shipment extends Audited {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "shipment_id_seq")
    @SequenceGenerator(name = "shipment_id_seq", sequenceName = "shipment_id_seq")
    private Long id;

    @OneToOne(optional = false, fetch = FetchType.LAZY)
    private Booking booking;

    @ManyToOne(fetch = FetchType.LAZY)
    private Carrier carrier;

    @Size(max = 50)
    private String masterBill;

    @Column(nullable = false, length = 24)
    private String status;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private CustomsStatus customsStatus = CustomsStatus.NOT_REQUIRED;

    private Instant customsClearedAt;

    private LocalDateTime departedAt;

    private LocalDateTime arrivedAt;
}
