/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.common;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Where something can be delivered to. */
@Embeddable
public record PostalAddress(
        @NotBlank @Size(max = 120) String street,
        @NotBlank @Size(max = 12) String postalCode,
        @NotBlank @Size(max = 80) String city,
        @NotBlank @Size(min = 2, max = 2) String country) {}
