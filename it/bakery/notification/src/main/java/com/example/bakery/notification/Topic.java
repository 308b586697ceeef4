/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.notification;

/** What a message is about. */
public enum Topic {
    ORDER,
    ACCOUNT,
    OFFER,
    SHIFT
}
