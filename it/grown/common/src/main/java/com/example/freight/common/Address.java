/* SPDX-License-Identifier: Apache-2.0 */
package com.example.freight.common;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Where something stands or somebody sits. */
@Embeddable
public class Address {

    private String street;

    @Column(length = 12)
    private String zip;

    private String city;

    @Column(columnDefinition = "char(2)")
    private String country;
}
