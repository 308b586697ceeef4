/* SPDX-License-Identifier: Apache-2.0 */
package com.example.freight.billing;

/** The two sides of a ledger. */
public enum Side {
    DEBIT,
    CREDIT
}
