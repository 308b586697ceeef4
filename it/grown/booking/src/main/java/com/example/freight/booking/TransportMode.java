/* SPDX-License-Identifier: Apache-2.0 */
package com.example.freight.booking;

/** By what a leg goes. */
public enum TransportMode {
    AIR,
    RAIL,
    ROAD,
    SEA
}
