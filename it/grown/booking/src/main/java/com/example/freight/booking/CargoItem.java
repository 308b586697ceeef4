/* SPDX-License-Identifier: Apache-2.0 */
package com.example.freight.booking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/** One line of a booking: so many pieces of something. */
@Entity
@Table(uniqueConstraints = @UniqueConstraint(columnNames = {"position", "booking_id"}))
public class CargoItem {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Booking booking;

    private int position;

    @Column(nullable = false)
    private String description;

    @Positive
    private int quantity;

    @NotNull
    private BigDecimal weightKg;

    private Integer lengthCm;

    private Integer widthCm;

    private Integer heightCm;

    @Size(max = 8)
    private String hazardClass;
}
