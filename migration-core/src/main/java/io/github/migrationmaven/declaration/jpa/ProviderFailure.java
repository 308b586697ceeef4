/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.declaration.jpa;

import static io.github.migrationmaven.ErrorCode.ENTITIES_REJECTED;

import io.github.migrationmaven.MigrationException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says why a provider rejects the entities: the deepest cause, which names class and property. */
final class ProviderFailure {

    /** Class files of Java 1 have version 45, and each Java adds one (Java Virtual Machine Specification, 4.1). */
    private static final int VERSION_BEFORE_JAVA_1 = 44;

    private static final Pattern TOO_NEW =
            Pattern.compile("(\\S+) has been compiled by .* \\(class file version (\\d+)\\.\\d+\\).*", Pattern.DOTALL);

    private final String what;

    ProviderFailure(String what) {
        this.what = what;
    }

    /** @throws VirtualMachineError when the cause is one, since it says nothing about the entities */
    MigrationException of(Throwable cause) {
        List<Throwable> chain = chain(cause);
        for (Throwable link : chain) {
            if (link instanceof VirtualMachineError error) {
                throw error;
            }
        }
        return first(chain, UnsupportedClassVersionError.class)
                .map(error -> tooNew(error, cause))
                .or(() -> first(chain, NoClassDefFoundError.class)
                        .map(error -> missing(String.valueOf(error.getMessage()), cause)))
                .or(() -> first(chain, TypeNotPresentException.class).map(error -> missing(error.typeName(), cause)))
                .or(() -> first(chain, ClassNotFoundException.class)
                        .map(error -> missing(String.valueOf(error.getMessage()), cause)))
                .or(() -> first(chain, LinkageError.class).map(error -> linkage(error, cause)))
                .orElseGet(() -> rejected(chain.get(chain.size() - 1), cause));
    }

    private static List<Throwable> chain(Throwable cause) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Throwable> chain = new ArrayList<>();
        for (Throwable link = cause; link != null && seen.add(link); link = link.getCause()) {
            chain.add(link);
        }
        return chain;
    }

    private static <T extends Throwable> Optional<T> first(List<Throwable> chain, Class<T> type) {
        return chain.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    private MigrationException tooNew(UnsupportedClassVersionError error, Throwable cause) {
        Matcher matcher = TOO_NEW.matcher(String.valueOf(error.getMessage()));
        if (!matcher.matches()) {
            return linkage(error, cause);
        }
        int java = Integer.parseInt(matcher.group(2)) - VERSION_BEFORE_JAVA_1;
        return new MigrationException(
                ENTITIES_REJECTED,
                "Class %s was compiled for Java %d, but Maven runs on Java %d."
                        .formatted(
                                dotted(matcher.group(1)),
                                java,
                                Runtime.version().feature()),
                "Run Maven with a JDK %d or later: set JAVA_HOME.".formatted(java),
                cause);
    }

    private MigrationException missing(String name, Throwable cause) {
        return new MigrationException(
                ENTITIES_REJECTED,
                "%s: class %s is not on the runtime class path of the module.".formatted(what, dotted(name)),
                "Add the dependency that has this class to the module, with a scope that reaches run time.",
                cause);
    }

    private MigrationException linkage(LinkageError error, Throwable cause) {
        return new MigrationException(
                ENTITIES_REJECTED,
                "%s: its class path holds versions that do not go together: %s".formatted(what, error),
                "Look for two versions of one library with: mvn dependency:tree -Dverbose",
                cause);
    }

    private MigrationException rejected(Throwable deepest, Throwable cause) {
        String message = deepest.getMessage();
        return new MigrationException(
                ENTITIES_REJECTED,
                what + ": " + (message == null || message.isBlank() ? deepest.toString() : plain(message)),
                "Correct the mapping; an entity of another module takes part when "
                        + "<declaration><entities> names its class.",
                cause);
    }

    /** EclipseLink puts a line break and a heading before its message. */
    private static String plain(String message) {
        return message.strip().replaceFirst("^Exception Description: ", "");
    }

    /** Some put words before the name. */
    private static String dotted(String name) {
        return name.substring(name.lastIndexOf(' ') + 1).replace('/', '.');
    }
}
