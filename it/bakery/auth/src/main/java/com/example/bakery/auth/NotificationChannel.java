/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.auth;

/** How a person wants to hear from us. */
public enum NotificationChannel {
    EMAIL,
    SMS,
    PUSH
}
