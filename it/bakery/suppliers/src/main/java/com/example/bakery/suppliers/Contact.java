/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.suppliers;

import com.example.bakery.common.EmailAddress;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.Set;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** Somebody whom we can call. */
@Entity
@Table(name = "supplier_contact")
public class Contact {

    /** What to call them for. */
    public enum Purpose {
        ORDERS,
        QUALITY,
        INVOICES
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @OnDelete(action = OnDeleteAction.CASCADE)
    private Supplier supplier;

    @NotBlank
    @Size(max = 100)
    private String name;

    @Column(length = 254)
    private EmailAddress email;

    @Size(max = 30)
    private String phone;

    @Enumerated(EnumType.STRING)
    @Column(name = "purposes", length = 10)
    private Set<Purpose> purposes = EnumSet.of(Purpose.ORDERS);

    protected Contact() {}

    public Contact(Supplier supplier, String name) {
        this.supplier = supplier;
        this.name = name;
    }
}
