/* SPDX-License-Identifier: Apache-2.0 */
package com.example.freight.booking;

import com.example.freight.common.Audited;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Who carries it for us. */
@Entity
public class Carrier extends Audited {

    @Id
    @GeneratedValue
    private Long id;

    @Column(length = 4, nullable = false, unique = true)
    private String scac;

    @Column(length = 160, nullable = false)
    private String name;

    @Column(precision = 3, scale = 1)
    private BigDecimal rating;

    private boolean active = true;

    private LocalDate contractValidTo;

    @ElementCollection
    @CollectionTable(name = "carrier_capability")
    @Enumerated(EnumType.STRING)
    @Column(name = "capability", nullable = false)
    private Set<Capability> capabilities = new HashSet<>();

    /** Pairs of ports, such as DEHAM-CNSHA, the best first. */
    @ElementCollection
    @CollectionTable(
            name = "carrier_lane",
            joinColumns = @JoinColumn(name = "carrier_id"),
            indexes = @Index(columnList = "carrier_id"))
    @Column(name = "lane", length = 11, nullable = false)
    private List<String> lanes = new ArrayList<>();
}
