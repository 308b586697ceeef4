/* SPDX-License-Identifier: Apache-2.0 */
package com.example.freight.billing;

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
import java.time.Instant;
import java.util.UUID;

/** Money that came. */
@Entity
public class Payment extends Audited {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Account account;

    @Embedded
    private Money money;

    @Column(nullable = false)
    private Instant receivedAt;

    @Column(length = 140)
    private String reference;
}
