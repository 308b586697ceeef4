/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven.session;

import static java.util.stream.Collectors.joining;

import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.MigrationException;
import io.github.migrationmaven.declaration.Declaration;
import io.github.migrationmaven.flow.ModuleRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * Whether a module has a database. A library has neither migrations nor SQL nor entities, nor a JPA provider on its
 * class path, and is passed over; whatever has one of these takes part, and has to declare its schema.
 */
final class Participation {

    private static final List<String> PROVIDER_FILES = List.of(
            "META-INF/services/jakarta.persistence.spi.PersistenceProvider",
            "META-INF/services/javax.persistence.spi.PersistenceProvider");

    private Participation() {}

    /**
     * Looks at files first and at classes last, since these take longest.
     *
     * @throws MigrationException DECLARATION_MISSING when the module has migrations or a JPA provider and declares
     *     nothing
     */
    static boolean of(ModuleRequest request) {
        if (!Declaration.isEmpty(request.declaration())) {
            return true;
        }
        Optional<String> sign = sign(request);
        if (sign.isPresent()) {
            throw undeclared(request, sign.get());
        }
        return false;
    }

    /** Whether files alone show that the module has a database: migrations, SQL or a provider. */
    static boolean isShownByFiles(ModuleRequest request) {
        return sign(request).isPresent()
                || Stream.of(
                                request.declaration().before(),
                                request.declaration().sql())
                        .flatMap(List::stream)
                        .anyMatch(Participation::hasFile);
    }

    /** What shows that the module has a database, whatever it declares. */
    private static Optional<String> sign(ModuleRequest request) {
        return request.flyway().locations().migrations().stream()
                .filter(Participation::hasFile)
                .map(folder -> "has migrations in " + folder)
                .findFirst()
                .or(() -> request.declaration().jpa().stream()
                        .flatMap(jpa -> jpa.classPath().stream())
                        .filter(Participation::offersProvider)
                        .map(jar -> "has a JPA provider on its class path, " + jar.getFileName())
                        .findFirst());
    }

    private static MigrationException undeclared(ModuleRequest request, String sign) {
        String entities = request.declaration()
                .jpa()
                .map(jpa -> ", and for entities in " + joined(jpa.classesDirectories()))
                .orElse("; <declaration><jpa> leaves out entities");
        return new MigrationException(
                ErrorCode.DECLARATION_MISSING,
                "Module %s %s, but nothing declares its schema.\nLooked for SQL in %s%s."
                        .formatted(request.name(), sign, sqlPlaces(request), entities),
                "Declare the schema in src/main/schema/*.sql or by entities, name the right places in <declaration>,"
                        + " or set <skip>true</skip> in this module.");
    }

    private static String sqlPlaces(ModuleRequest request) {
        List<Path> named = Stream.of(
                        request.declaration().before(), request.declaration().sql())
                .flatMap(List::stream)
                .toList();
        return joined(named.isEmpty() ? List.of(request.folders().module().resolve("src/main/schema")) : named);
    }

    private static String joined(List<Path> paths) {
        return paths.stream().map(Path::toString).collect(joining(" and "));
    }

    private static boolean hasFile(Path path) {
        if (!Files.exists(path)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(path)) {
            return files.anyMatch(Files::isRegularFile);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }

    private static boolean offersProvider(Path element) {
        if (Files.isDirectory(element)) {
            return PROVIDER_FILES.stream().anyMatch(file -> Files.exists(element.resolve(file)));
        }
        if (!Files.isRegularFile(element)) {
            return false;
        }
        try (ZipFile jar = new ZipFile(element.toFile())) {
            return PROVIDER_FILES.stream().anyMatch(file -> jar.getEntry(file) != null);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + element, e);
        }
    }
}
