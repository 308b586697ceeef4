/* SPDX-License-Identifier: Apache-2.0 */
package com.example.freight.booking;

/** How far a booking is. */
public enum BookingStatus {
    DRAFT,
    QUOTED,
    CONFIRMED,
    CLOSED,
    CANCELLED
}
