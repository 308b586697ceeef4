/* SPDX-License-Identifier: Apache-2.0 */
package com.example.freight.booking;

/** What a customer is to us. */
public enum CustomerType {
    SHIPPER,
    CONSIGNEE,
    FORWARDER
}
