/* SPDX-License-Identifier: Apache-2.0 */
package com.example.freight.booking;

import com.example.freight.common.Address;
import com.example.freight.common.Audited;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;

/** Somebody who books with us. Never deleted, only marked. */
@Entity
public class Customer extends Audited {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(unique = true, nullable = false, length = 20)
    private String customerNo;

    @NotBlank
    private String name;

    @Size(max = 20)
    private String vatId;

    @Email
    private String email;

    @Embedded
    private Address address;

    private BigDecimal creditLimit;

    private boolean blocked;

    private Instant deletedAt;

    @NotNull
    @Enumerated(EnumType.STRING)
    private CustomerType customerType;
}
