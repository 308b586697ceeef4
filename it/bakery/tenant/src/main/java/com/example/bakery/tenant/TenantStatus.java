/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.tenant;

/** How far a company has come with us. Stored by position: append only. */
public enum TenantStatus {
    TRIAL,
    ACTIVE,
    SUSPENDED,
    CLOSED
}
