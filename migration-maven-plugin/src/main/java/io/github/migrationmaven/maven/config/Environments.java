/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven.config;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.maven.session.ServerCredentials;
import io.github.migrationmaven.target.Guards;
import io.github.migrationmaven.target.Target;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The live databases that a module may mean, of which one is chosen.
 *
 * @param usual {@code <target>}, for when no environment is chosen
 * @param named {@code <environments>}
 */
public record Environments(TargetElement usual, List<EnvironmentElement> named) {

    public Environments {
        named = List.copyOf(named);
    }

    /**
     * The database that is meant; absent where the module has none at all.
     *
     * @param chosen the name of an environment ({@code migration.environment})
     * @param variables gives the value of an environment variable, or null
     * @throws MigrationException CONFIGURATION_INVALID when there is no such environment, or its element cannot be used
     */
    public Optional<Target> target(
            Optional<String> chosen, ServerCredentials credentials, UnaryOperator<@Nullable String> variables) {
        if (chosen.isPresent()) {
            EnvironmentElement element = find(chosen.get());
            return Optional.of(element.target(
                    "<environment><name>" + chosen.get() + "</name>",
                    Optional.of(protectedTwin(element).orElse(chosen.get())),
                    credentials,
                    variables));
        }
        return usual.isGiven()
                ? Optional.of(usual.target("<target>", protectedTwin(usual), credentials, variables))
                : Optional.empty();
    }

    private EnvironmentElement find(String name) {
        return named.stream()
                .filter(element -> element.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new MigrationException(
                        ErrorCode.CONFIGURATION_INVALID,
                        "migration.environment is " + name + ", which <environments> does not have.",
                        named.isEmpty()
                                ? "Add <environment><name>" + name
                                        + "</name><url>…</url></environment> to <environments>."
                                : "Write one of " + names() + "."));
    }

    /** The names of all environments, for messages. */
    public String names() {
        return String.join(", ", named.stream().map(EnvironmentElement::name).toList());
    }

    /** A database that matters under one name matters under all its names. */
    private Optional<String> protectedTwin(TargetElement element) {
        return named.stream()
                .filter(other -> Guards.isProtected(other.name()) && other.isSameAddress(element))
                .map(EnvironmentElement::name)
                .findFirst();
    }
}
