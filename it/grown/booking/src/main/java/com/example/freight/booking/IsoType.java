/* SPDX-License-Identifier: Apache-2.0 */
package com.example.freight.booking;

/** The kinds of containers that we use. */
public enum IsoType {
    DRY20,
    DRY40,
    REEFER,
    OPENTOP
}
