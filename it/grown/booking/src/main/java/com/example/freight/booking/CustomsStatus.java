/* SPDX-License-Identifier: Apache-2.0 */
package com.example.freight.booking;

/** What customs says. */
public enum CustomsStatus {
    NOT_REQUIRED,
    DECLARED,
    HELD_FOR_INSPECTION,
    RELEASED
}
