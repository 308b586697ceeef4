/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.auth;

/** Whether an account may sign in. */
public enum AccountStatus {
    INVITED,
    ACTIVE,
    LOCKED,
    CLOSED
}
