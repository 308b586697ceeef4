/* SPDX-License-Identifier: Apache-2.0 */
package com.example.freight.billing;

/** How far an invoice is. */
public enum InvoiceStatus {
    DRAFT,
    ISSUED,
    OVERDUE,
    PAID,
    CANCELLED,
    WRITTEN_OFF
}
