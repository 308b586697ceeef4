/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.inventory;

/** What must be named on the label. */
public enum Allergen {
    GLUTEN,
    EGG,
    MILK,
    NUTS,
    SESAME,
    SOY
}
