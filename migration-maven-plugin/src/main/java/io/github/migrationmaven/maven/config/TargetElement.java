/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven.config;

import io.github.migrationmaven.ConnectionSettings;
import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.maven.session.ServerCredentials;
import io.github.migrationmaven.target.DatabaseUrl;
import io.github.migrationmaven.target.DirectAccess;
import io.github.migrationmaven.target.Target;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code <target>}: the live database of a module. */
public class TargetElement {

    private static final Pattern UNSET = Pattern.compile("\\$\\{env\\.([^}]+)}");

    private @Nullable String url;
    private @Nullable String user;
    private @Nullable String password;
    private @Nullable String server;
    private @Nullable String urlVariable;
    private @Nullable String userVariable;
    private @Nullable String passwordVariable;
    private long maxRows = Target.DEFAULT_MAX_ROWS;
    private long lockTimeout = Target.DEFAULT_LOCK_TIMEOUT.toSeconds();

    /** Whether it names a database. */
    public final boolean isGiven() {
        return url != null || urlVariable != null;
    }

    /**
     * As the core wants it.
     *
     * @param element as the user writes it: {@code <target>}
     * @param environment the name of the environment that this is
     * @param credentials of the servers that {@code <server>} may name
     * @param variables gives the value of an environment variable, or null
     * @throws MigrationException CONFIGURATION_INVALID telling all that cannot be used
     */
    public final Target target(
            String element,
            Optional<String> environment,
            ServerCredentials credentials,
            UnaryOperator<@Nullable String> variables) {
        List<String> problems = new ArrayList<>();
        Optional<String> address = value(element + "<url>", url, urlVariable, variables, problems);
        Optional<String> who = value(element + "<user>", user, userVariable, variables, problems);
        Optional<String> secret = value(element + "<password>", password, passwordVariable, variables, problems);
        if (server != null && (who.isPresent() || secret.isPresent())) {
            problems.add(element + "<server> and " + element + "<user> or <password> name the user twice.");
        }
        if (lockTimeout <= 0 || maxRows < 0) {
            problems.add(element + "<lockTimeout> is " + lockTimeout + " and <maxRows> " + maxRows + ".");
        }
        if (!problems.isEmpty() || address.isEmpty()) {
            throw new MigrationException(
                    ErrorCode.CONFIGURATION_INVALID,
                    problems.isEmpty() ? element + " has no <url>." : String.join("\n", problems),
                    "Write <url>jdbc:postgresql://localhost:5432/shop</url> with <server>, with <user> and <password>,"
                            + " or with <userVariable> and <passwordVariable>; times and rows are numbers above 0.");
        }
        return new Target(
                new DirectAccess(connection(element, address.get(), who, secret, credentials)),
                environment,
                maxRows,
                Duration.ofSeconds(lockTimeout));
    }

    private ConnectionSettings connection(
            String element,
            String address,
            Optional<String> who,
            Optional<String> secret,
            ServerCredentials credentials) {
        ConnectionSettings settings = DatabaseUrl.parse(address, who, secret, element + "<url>");
        return server == null ? settings : credentials.connection(element + "<server>", server, settings.url());
    }

    /** A value that stands there, or the value of the variable that is named there. */
    private static Optional<String> value(
            String element,
            @Nullable String written,
            @Nullable String variable,
            UnaryOperator<@Nullable String> variables,
            List<String> problems) {
        if (variable == null) {
            Optional<String> text = Optional.ofNullable(written);
            text.map(UNSET::matcher)
                    .filter(Matcher::find)
                    .ifPresent(unset -> problems.add("%s asks for the environment variable %s, which is not set."
                            .formatted(element, unset.group(1))));
            return text;
        }
        if (written != null) {
            problems.add(element + " and its variable " + variable + " are both given.");
        }
        Optional<String> value = Optional.ofNullable(variables.apply(variable));
        if (value.isEmpty()) {
            problems.add("%s asks for the environment variable %s, which is not set.".formatted(element, variable));
        }
        return value;
    }

    /** Whether this and another one are the same address as far as they are written. */
    final boolean isSameAddress(TargetElement other) {
        return Stream.of(url, urlVariable).anyMatch(text -> text != null)
                && Objects.equals(url, other.url)
                && Objects.equals(urlVariable, other.urlVariable);
    }
}
