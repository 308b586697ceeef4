/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.target;

import io.github.migrationmaven.ConnectionSettings;
import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the address of a database as people and platforms write it: JDBC's, and libpq's with user and password before
 * the host, {@code postgresql://me:secret@host:5432/shop}, with a driver's name in its scheme or without.
 *
 * <p>The last {@code @} ends the password, which may therefore have any letter; {@code %40} and the like are decoded,
 * and a {@code %} that begins no such code is a letter.
 */
public final class DatabaseUrl {

    private static final Pattern URL =
            Pattern.compile("(?:jdbc:)?postgres(?:ql)?(?:\\+\\w+)?://(?<rest>.*)", Pattern.DOTALL);
    private static final Pattern ONLY_PARAMETERS = Pattern.compile("[^@?]*(\\?[A-Za-z]\\w*=.*)?", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("(%[0-9A-Fa-f]{2})+");

    private DatabaseUrl() {}

    /**
     * The settings that an address stands for.
     *
     * @param user wins over the address, as does {@code password}
     * @param element as the user wrote it, such as {@code <target><url>}
     * @throws MigrationException CONFIGURATION_INVALID when PostgreSQL's driver cannot read it
     */
    public static ConnectionSettings parse(
            String text, Optional<String> user, Optional<String> password, String element) {
        ConnectionSettings found = parsed(text.strip());
        ConnectionSettings settings =
                new ConnectionSettings(found.url(), user.orElse(found.user()), password.orElse(found.password()));
        if (!settings.url().startsWith("jdbc:postgresql:") || !settings.isReadable()) {
            throw new MigrationException(
                    ErrorCode.CONFIGURATION_INVALID,
                    "PostgreSQL's driver cannot read " + element + ", " + settings.address() + ".",
                    "Write it as jdbc:postgresql://localhost:5432/shop, with user and password beside it.");
        }
        return settings;
    }

    private static ConnectionSettings parsed(String text) {
        Matcher matcher = URL.matcher(text);
        if (!matcher.matches()) {
            return new ConnectionSettings(text, "", "");
        }
        String rest = matcher.group("rest");
        int at = ONLY_PARAMETERS.matcher(rest).matches() ? -1 : rest.lastIndexOf('@');
        String url = "jdbc:postgresql://" + rest.substring(at + 1);
        if (at < 0) {
            return new ConnectionSettings(url, "", "");
        }
        String who = rest.substring(0, at);
        int colon = who.indexOf(':');
        return colon < 0
                ? new ConnectionSettings(url, decoded(who), "")
                : new ConnectionSettings(url, decoded(who.substring(0, colon)), decoded(who.substring(colon + 1)));
    }

    private static String decoded(String text) {
        return CODE.matcher(text).replaceAll(code -> Matcher.quoteReplacement(bytes(code.group())));
    }

    private static String bytes(String codes) {
        byte[] bytes = new byte[codes.length() / 3];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(codes.substring(3 * i + 1, 3 * i + 3), 16);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
