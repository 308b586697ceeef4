/* SPDX-License-Identifier: Apache-2.0 */
package com.example.freight.booking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** A box that we know by its number. */
@Entity
public class Container {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(unique = true, nullable = false, updatable = false, columnDefinition = "char(11)")
    private String containerNo;

    @Enumerated(EnumType.STRING)
    private IsoType isoType;

    @ManyToOne(fetch = FetchType.LAZY)
    private Shipment shipment;

    @Column(length = 20)
    private String sealNo;

    private Integer tareKg;
}
