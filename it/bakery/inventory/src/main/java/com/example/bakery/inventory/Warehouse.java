/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.inventory;

import com.example.bakery.common.PostalAddress;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.Comment;

/** A room in which ingredients are kept. */
@Entity
@Check(name = "ck_warehouse_temperature", constraints = "min_celsius <= max_celsius")
public class Warehouse {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    @NotBlank
    @Size(max = 60)
    @Column(unique = true)
    private String name;

    @Valid
    @NotNull
    @Embedded
    private PostalAddress address;

    @Column(precision = 4, scale = 1)
    @Comment("Empty: the room is not cooled.")
    private BigDecimal minCelsius;

    @Column(precision = 4, scale = 1)
    private BigDecimal maxCelsius;

    protected Warehouse() {}

    public Warehouse(String name, PostalAddress address) {
        this.name = name;
        this.address = address;
    }
}
