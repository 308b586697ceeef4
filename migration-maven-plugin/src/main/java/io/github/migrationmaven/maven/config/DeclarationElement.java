/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven.config;

import io.github.migrationmaven.ConnectionSettings;
import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.declaration.DeclarationRequest;
import io.github.migrationmaven.declaration.EntityOptions;
import io.github.migrationmaven.declaration.jooq.JooqRequest;
import io.github.migrationmaven.declaration.jpa.JpaRequest;
import io.github.migrationmaven.declaration.loading.ModulePath;
import io.github.migrationmaven.maven.session.ServerCredentials;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code <declaration>}: what a module says about its schema. */
public final class DeclarationElement {

    private static final String SQL_FOLDER = "src/main/schema";
    private static final String BEFORE_FOLDER = "src/main/schema/before";

    private @Nullable List<String> before;
    private @Nullable List<String> sql;
    private boolean jpa = true;
    private List<String> entities = List.of();
    private @Nullable String provider;
    private Map<String, String> jpaProperties = Map.of();
    private boolean strictTypes;
    private List<String> jooq = List.of();
    private @Nullable String url;
    private @Nullable String server;
    private @Nullable String user;
    private @Nullable String password;

    /**
     * As the core wants it.
     *
     * @param options how entities are taken apart from {@code <strictTypes>}, which may ask for strict types as well
     * @param credentials of the servers that {@code <server>} may name
     * @throws MigrationException CONFIGURATION_INVALID naming all files and folders that are asked for and not there,
     *     and what does not go together
     */
    public DeclarationRequest request(
            ModuleFolders folders, ClassPath classPath, EntityOptions options, ServerCredentials credentials) {
        return url == null
                ? written(folders, classPath, options)
                : DeclarationRequest.of(model(folders, url, credentials));
    }

    private DeclarationRequest written(ModuleFolders folders, ClassPath classPath, EntityOptions options) {
        if (server != null || user != null || password != null) {
            throw new MigrationException(
                    ErrorCode.CONFIGURATION_INVALID,
                    "<declaration><server>, <user> and <password> go with <declaration><url>, which is not there.",
                    "Add <url>jdbc:postgresql://localhost:5432/model</url> to <declaration>, or take them out.");
        }
        List<Path> missing = Stream.concat(named(folders, before), named(folders, sql))
                .filter(path -> !Files.exists(path))
                .toList();
        if (!missing.isEmpty()) {
            throw new MigrationException(
                    ErrorCode.CONFIGURATION_INVALID,
                    "<declaration> names what does not exist: "
                            + String.join(
                                    ", ", missing.stream().map(Path::toString).toList()),
                    "Create it, or take it out of <declaration>.");
        }
        return new DeclarationRequest(
                paths(folders, before, BEFORE_FOLDER),
                jpa ? Optional.of(jpaRequest(folders, classPath)) : Optional.empty(),
                jooq.isEmpty() ? Optional.empty() : Optional.of(jooqRequest(folders, classPath)),
                paths(folders, sql, SQL_FOLDER),
                Optional.empty(),
                options.strict(strictTypes));
    }

    private ConnectionSettings model(ModuleFolders folders, String address, ServerCredentials credentials) {
        ConnectionSettings model =
                new ConnectionSettings(address, user == null ? "" : user, password == null ? "" : password);
        List<String> problems = new ArrayList<>();
        if (server != null && (user != null || password != null)) {
            problems.add("<declaration><server> names a server that has the user and the password, but there is also"
                    + " <user> or <password>.");
        }
        if (!address.startsWith("jdbc:postgresql:") || !model.isReadable()) {
            problems.add("PostgreSQL's driver cannot read <declaration><url>, " + model.address() + ".");
        }
        String others = others(folders);
        if (!others.isEmpty()) {
            problems.add("<declaration><url> is the whole declaration, but there is also " + others + ".");
        }
        if (!problems.isEmpty()) {
            throw new MigrationException(
                    ErrorCode.CONFIGURATION_INVALID,
                    String.join("\n", problems),
                    "Write <url>jdbc:postgresql://localhost:5432/model</url> with <server>, or with <user> and"
                            + " <password>, and nothing else that declares a schema.");
        }
        return server == null ? model : credentials.connection("<declaration><server>", server, address);
    }

    /** What declares a schema beside the database; entities that are merely there do not. */
    private String others(ModuleFolders folders) {
        List<String> others = new ArrayList<>();
        if (before != null || sql != null) {
            others.add("<before> or <sql>");
        }
        if (!entities.isEmpty() || provider != null || !jpaProperties.isEmpty()) {
            others.add("<entities>, <provider> or <jpaProperties>");
        }
        if (!jooq.isEmpty()) {
            others.add("<jooq>");
        }
        Stream.of(BEFORE_FOLDER, SQL_FOLDER)
                .filter(folder -> hasSql(folders.resolve(folder)))
                .map(folder -> "SQL in " + folder)
                .forEach(others::add);
        return String.join(", ", others);
    }

    private static boolean hasSql(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".sql"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + folder, e);
        }
    }

    private JooqRequest jooqRequest(ModuleFolders folders, ClassPath classPath) {
        return new JooqRequest(
                jooq.stream().map(String::strip).toList(),
                new ModulePath(List.of(folders.classes()), classPath.elements(), classPath.reactorOutputs()));
    }

    private JpaRequest jpaRequest(ModuleFolders folders, ClassPath classPath) {
        return new JpaRequest(
                List.of(folders.classes()),
                classPath.elements(),
                classPath.reactorOutputs(),
                entities,
                Optional.ofNullable(provider),
                jpaProperties);
    }

    private static List<Path> paths(ModuleFolders folders, @Nullable List<String> named, String folder) {
        return named != null
                ? named(folders, named).toList()
                : Stream.of(folders.resolve(folder)).filter(Files::isDirectory).toList();
    }

    private static Stream<Path> named(ModuleFolders folders, @Nullable List<String> paths) {
        return paths == null ? Stream.of() : paths.stream().map(String::strip).map(folders::resolve);
    }
}
