/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.tenant;

import com.example.bakery.common.PostalAddress;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.validation.constraints.Size;

/** Who signs the contract. */
@Embeddable
public class LegalEntity {

    @Size(max = 120)
    @Column(name = "legal_name")
    private String name;

    @Size(max = 30)
    @Column(name = "register_number")
    private String registerNumber;

    @Size(max = 16)
    @Column(name = "vat_id", unique = true)
    private String vatId;

    @Embedded
    @AttributeOverride(name = "street", column = @Column(name = "legal_street", length = 120))
    @AttributeOverride(name = "postalCode", column = @Column(name = "legal_postal_code", length = 12))
    @AttributeOverride(name = "city", column = @Column(name = "legal_city", length = 80))
    @AttributeOverride(name = "country", column = @Column(name = "legal_country", length = 2))
    private PostalAddress seat;

    protected LegalEntity() {}
}
