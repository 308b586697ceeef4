/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.alerts;

/** How soon somebody must look. Stored by position, so that it can be compared. */
public enum Severity {
    NOTE,
    WARNING,
    URGENT,
    EMERGENCY
}
