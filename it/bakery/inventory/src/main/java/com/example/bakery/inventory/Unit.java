/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.inventory;

/** In what an ingredient is counted. */
public enum Unit {
    KILOGRAM,
    LITRE,
    PIECE
}
