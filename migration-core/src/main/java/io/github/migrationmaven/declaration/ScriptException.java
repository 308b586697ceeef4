/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.declaration;

/** A place in a script at which it cannot be cut into statements; becomes an error of the file that holds it. */
final class ScriptException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int offset;
    private final String advice;

    ScriptException(int offset, String problem, String advice) {
        super(problem);
        this.offset = offset;
        this.advice = advice;
    }

    int offset() {
        return offset;
    }

    String advice() {
        return advice;
    }
}
