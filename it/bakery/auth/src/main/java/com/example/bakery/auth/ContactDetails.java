/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.auth;

import com.example.bakery.common.PostalAddress;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.validation.constraints.Size;

/** How to reach a person apart from e-mail; all of it voluntary, so the address is not validated. */
@Embeddable
public class ContactDetails {

    @Size(max = 30)
    private String phone;

    @Embedded
    @AttributeOverride(name = "street", column = @Column(name = "address_street", length = 120))
    @AttributeOverride(name = "postalCode", column = @Column(name = "address_postal_code", length = 12))
    @AttributeOverride(name = "city", column = @Column(name = "address_city", length = 80))
    @AttributeOverride(name = "country", column = @Column(name = "address_country", length = 2))
    private PostalAddress address;

    protected ContactDetails() {}

    public ContactDetails(String phone, PostalAddress address) {
        this.phone = phone;
        this.address = address;
    }
}
