/* SPDX-License-Identifier: Apache-2.0 */
package com.example.freight.billing;

/** How somebody wants to be reminded. */
public enum ReminderChannel {
    EMAIL,
    PORTAL,
    REGISTERED_LETTER
}
