/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.declaration.jooq;

import static io.github.migrationmaven.ErrorCode.JOOQ_CLASSES_REJECTED;

import io.github.migrationmaven.MigrationException;
import java.util.Objects;
import java.util.stream.Stream;

/** Says why jOOQ or its generated classes cannot be used. */
final class JooqFailure {

    private JooqFailure() {}

    /** @throws VirtualMachineError when the cause is one, since it says nothing about the classes */
    static MigrationException of(String what, Throwable cause) {
        Throwable deepest = Stream.iterate(cause, Objects::nonNull, Throwable::getCause)
                .reduce((one, next) -> next)
                .orElseThrow();
        if (deepest instanceof VirtualMachineError error) {
            throw error;
        }
        return new MigrationException(
                JOOQ_CLASSES_REJECTED, "%s: %s".formatted(what, words(deepest)), advice(deepest), cause);
    }

    private static String words(Throwable deepest) {
        if (deepest instanceof NoClassDefFoundError || deepest instanceof ClassNotFoundException) {
            return "class " + String.valueOf(deepest.getMessage()).replace('/', '.')
                    + " is not on the runtime class path of the module.";
        }
        return deepest instanceof LinkageError
                ? deepest.toString()
                : Objects.requireNonNullElse(deepest.getMessage(), deepest.toString());
    }

    private static String advice(Throwable deepest) {
        if (deepest instanceof UnsupportedClassVersionError) {
            return "Run Maven with the JDK that the class is for: set JAVA_HOME.";
        }
        return deepest instanceof LinkageError
                ? "Generate the classes with the version of jOOQ that the module has: mvn dependency:tree"
                        + " -Dincludes=org.jooq"
                : "Generate the classes again, with the version of jOOQ that the module has.";
    }
}
