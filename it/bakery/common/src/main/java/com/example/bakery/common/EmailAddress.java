/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.common;

import java.util.Locale;
import java.util.regex.Pattern;

/** An e-mail address in the one spelling under which we store and compare it. */
public record EmailAddress(String value) {

    private static final Pattern SHAPE = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    public EmailAddress {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not an e-mail address: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
