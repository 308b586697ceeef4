/* SPDX-License-Identifier: Apache-2.0 */
package com.example.freight.billing;

/** How often we have asked. The order is the number in the database. */
public enum DunningStage {
    REMINDER,
    FIRST_NOTICE,
    LAST_NOTICE,
    COLLECTION
}
