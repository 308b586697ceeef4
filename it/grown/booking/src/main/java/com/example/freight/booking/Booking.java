/* SPDX-License-Identifier: Apache-2.0 */
package com.example.freight.booking;

import com.example.freight.common.Audited;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What a customer wants carried. */
@Entity
@Table(
        uniqueConstraints = @UniqueConstraint(name = "uk_booking_ref", columnNames = "ref"),
        indexes = {
            @Index(name = "ix_booking_status_pickup", columnList = "status, requestedPickup"),
            @Index(columnList = "customer_id")
        })
public class Booking extends Audited {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private UUID id;

    @Column(length = 14)
    @NotNull
    private String ref;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Customer customer;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "origin")
    private Port origin;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "destination")
    private Port destination;

    @NotNull
    @Enumerated(EnumType.STRING)
    private BookingStatus status = BookingStatus.DRAFT;

    private LocalDateTime requestedPickup;

    private BigDecimal totalWeightKg;

    private String remarks;

    @Column(length = 3)
    private String incoterm;

    private BigDecimal insuredValue;

    @Column(columnDefinition = "char(3)")
    private String insuredCurrency;

    @OneToMany(mappedBy = "booking", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<CargoItem> items = new ArrayList<>();
}
