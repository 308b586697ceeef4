/* SPDX-License-Identifier: Apache-2.0 */
package com.example.freight.booking;

/** What a carrier can do. */
public enum Capability {
    REEFER,
    DANGEROUS_GOODS,
    OVERSIZE
}
