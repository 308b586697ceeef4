/* SPDX-License-Identifier: Apache-2.0 */
package com.example.freight.booking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.type.SqlTypes;

/** Something that happened to a shipment, as the carrier told it. */
@Entity
@Table(indexes = @Index(columnList = "shipment_id, occurred_at desc"))
public class TrackingEvent {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tracking")
    @SequenceGenerator(name = "tracking", sequenceName = "tracking_event_id_seq", allocationSize = 1)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @OnDelete(action = OnDeleteAction.CASCADE)
    private Shipment shipment;

    @Column(nullable = false, length = 40)
    private String eventType;

    @Column(nullable = false)
    private Instant occurredAt;

    private String location;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> payload;
}
