/* SPDX-License-Identifier: Apache-2.0 */
package com.example.freight.booking;

import com.example.freight.common.Audited;
import com.example.freight.common.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** What a carrier asks for a booking, and until when. */
@Entity
public class RateQuote extends Audited {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(nullable = false, unique = true, length = 20)
    private String quoteNo;

    @ManyToOne(fetch = FetchType.LAZY)
    private Booking booking;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Carrier carrier;

    @Embedded
    private Money price;

    @NotNull
    @Future
    private LocalDate validUntil;
}
