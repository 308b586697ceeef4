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
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;

/** On which terms a carrier works for us. */
@Entity
@Table(indexes = @Index(name = "ix_contract_reference", columnList = "reference"))
public class CarrierContract {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Carrier carrier;

    @Column(name = "carrier_reference", nullable = false, length = 40)
    private String reference;

    @Column(nullable = false)
    private LocalDate signedOn;

    @Column(nullable = false)
    private LocalDate validFrom;

    private LocalDate validTo;

    private String terms;

    @Column(precision = 5, scale = 2)
    private BigDecimal discountPercent;
}
