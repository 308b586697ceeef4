/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.tenant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalTime;

/** From when to when a shop is open, on the clock of the tenant. */
@Embeddable
public record OpeningHours(
        @Column(nullable = false) LocalTime opens,
        @Column(nullable = false) LocalTime closes) {

    boolean contain(LocalTime time) {
        return !time.isBefore(opens) && time.isBefore(closes);
    }
}
