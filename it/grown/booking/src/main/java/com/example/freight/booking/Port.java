/* SPDX-License-Identifier: Apache-2.0 */
package com.example.freight.booking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;

/** A port, by its UN/LOCODE. Comes with the migrations. */
@Entity
@Immutable
public class Port {

    @Id
    @Column(length = 5)
    private String code;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false, columnDefinition = "char(2)")
    private String country;
}
