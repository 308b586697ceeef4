/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow.cache;

/** An input whose content nobody can name, so that the outcome that it leads to cannot be kept. */
public final class NotKeyableException extends Exception {

    private static final long serialVersionUID = 1;

    /** @param input what it is, in words */
    public NotKeyableException(String input) {
        super(input);
    }

    NotKeyableException(String input, Throwable cause) {
        super(input, cause);
    }
}
