/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import static io.github.migrationmaven.flow.DeclarationSituations.thrown;
import static io.github.migrationmaven.flow.MigrationSituations.failure;
import static io.github.migrationmaven.flow.MigrationSituations.shop;

import io.github.migrationmaven.ConnectionSettings;
import io.github.migrationmaven.ErrorCode;
import io.github.migrationmaven.Progress;
import io.github.migrationmaven.report.Failure;
import io.github.migrationmaven.scratch.EmbeddedOptions;
import io.github.migrationmaven.scratch.EmbeddedServer;
import io.github.migrationmaven.scratch.ExternalServer;
import io.github.migrationmaven.scratch.Filling;
import io.github.migrationmaven.scratch.ScratchDatabase;
import io.github.migrationmaven.testing.ScratchForTests;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can be wrong with servers, folders and publishings. */
final class ServerSituations {

    private static final String NOTE = MigrationSituations.ITEM.replace("note text", "note text, price int");

    private static final Pattern FAILURE =
            Pattern.compile("Failure\\[code=(\\w+), reason=(.*?), cause=", Pattern.DOTALL);

    private ServerSituations() {}

    static List<Situation> all() {
        return List.of(
                new Situation("scratch-gone", "While replaying 1 migration", "went away", ServerSituations::killed),
                new Situation(
                        "scratch-unreachable",
                        "<scratch><url>",
                        "does not answer",
                        folder -> thrown(() ->
                                connect(new ConnectionSettings("jdbc:postgresql://127.0.0.1:1/x", "me", "secret")))),
                new Situation("scratch-password", "user intruder", "refuses the user", folder -> {
                    try (ScratchDatabase database = ScratchForTests.empty()) {
                        String url = database.settings().url();
                        return thrown(() -> connect(new ConnectionSettings(url, "intruder", "secret")));
                    }
                }),
                new Situation(
                        "scratch-not-empty",
                        "atabase scratch_test",
                        "is not empty",
                        folder -> limited(settings -> thrown(() -> connect(settings)), "CREATE TABLE t ()")),
                new Situation(
                        "scratch-roles",
                        "user builder",
                        "lacks a privilege",
                        folder -> limited(settings -> {
                            try (ExternalServer server = ExternalServer.connect(settings, Progress.silent())) {
                                return failure(new Run()
                                        .verify(shop(folder)
                                                .migration("V2__role.sql", "CREATE ROLE reader;\n")
                                                .scratch(server)));
                            }
                        })),
                new Situation(
                        "scratch-setting",
                        "parameter \"shared_buffers\"",
                        "A setting is refused",
                        folder -> thrown(
                                () -> EmbeddedServer.start(with(Map.of("shared_buffers", "lots")), Progress.silent()))),
                new Situation("scratch-archive", "broken.jar", "The binaries cannot be unpacked", folder -> {
                    Path jar = Files.writeString(folder.resolve("broken.jar"), "half a download");
                    return thrown(() -> EmbeddedServer.start(options(jar, folder.resolve("cache")), Progress.silent()));
                }),
                new Situation("scratch-cache", "<scratch><cache>", "cannot be written", folder -> {
                    Path file = Files.writeString(folder.resolve("file"), "");
                    Path jar = ScratchForTests.options().archive();
                    return thrown(() -> EmbeddedServer.start(options(jar, file.resolve("cache")), Progress.silent()));
                }),
                new Situation(
                        "temporary-folder",
                        "nowhere",
                        "made in Java's temporary\ndirectory",
                        folder -> inProcess(
                                List.of("env", "JDK_JAVA_OPTIONS=-Djava.io.tmpdir=" + folder.resolve("nowhere")),
                                shop(folder).schema(NOTE))),
                new Situation(
                        "publish-full-disk",
                        "File too large",
                        "No space, no write access",
                        folder -> inProcess(
                                List.of("bash", "-c", "ulimit -f 100; exec \"$@\"", "bash"),
                                shop(folder)
                                        .migration(
                                                "V1__item.sql",
                                                MigrationSituations.ITEM + "-- " + "long ".repeat(40_000))
                                        .schema(NOTE))),
                new Situation(
                        "publish-in-the-way", "V2__schema_change.sql", "is a directory, a link or a device", folder -> {
                            ModuleFixture shop = shop(folder).schema(NOTE).built();
                            Files.createDirectories(
                                    shop.folder().resolve("target/classes/db/migration/V2__schema_change.sql/x"));
                            return failure(new Run().generate(shop));
                        }),
                new Situation("publish-no-folder", "shop/.migration", "is in the place", folder -> {
                    ModuleFixture shop = shop(folder).schema(NOTE).file(".migration", "");
                    return failure(new Run().generate(shop));
                }),
                new Situation(
                        "publish-changed", "db/migration", "have changed since the new ones were proven", folder -> {
                            ModuleFixture shop = shop(folder).schema(NOTE);
                            Runnable edit = () -> shop.migration("V9__other.sql", "SELECT 1;\n");
                            return failure(new Run().at("proving", edit).generate(shop));
                        }),
                new Situation(
                        "publish-journal",
                        "shop/.migration/journal",
                        "cannot be brought to an end",
                        folder ->
                                failure(new Run().verify(shop(folder).file(".migration/journal", "<<<<<<< ours\n")))));
    }

    private static Failure killed(Path folder) {
        try (EmbeddedServer server = EmbeddedServer.start(ScratchForTests.options(), Progress.silent())) {
            String end = "COPY (SELECT 1) TO PROGRAM 'kill -9 $(head -n 1 postmaster.pid)'; SELECT pg_sleep(60);\n";
            return failure(new Run()
                    .verify(ModuleFixture.in(folder.resolve("shop"))
                            .migration("V1__end.sql", end)
                            .schema(MigrationSituations.ITEM)
                            .scratch(server)));
        }
    }

    /** A process has settings of its own that cannot be changed in this one. */
    private static Failure inProcess(List<String> prefix, ModuleFixture module) throws Exception {
        try (EmbeddedServer server = EmbeddedServer.start(ScratchForTests.options(), Progress.silent());
                ScratchDatabase database = server.create("theirs", Filling.NOTHING)) {
            String printed = WritingProcess.run(
                    prefix,
                    System.getProperty("java.class.path"),
                    WritingProcess.arguments("regenerate", database, module));
            Matcher failure = FAILURE.matcher(printed);
            if (!failure.find()) {
                throw new AssertionError(printed);
            }
            return new Failure(ErrorCode.valueOf(failure.group(1)), failure.group(2));
        }
    }

    private interface Using {

        Failure with(ConnectionSettings settings) throws Exception;
    }

    /** A database of a user who may create neither databases nor roles. */
    private static Failure limited(Using work, String... before) throws Exception {
        try (ScratchDatabase database = ScratchForTests.empty();
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE builder LOGIN PASSWORD 'builds'");
            try {
                statement.execute("ALTER DATABASE \"" + database.name() + "\" OWNER TO builder");
                statement.execute("GRANT ALL ON SCHEMA public TO builder");
                for (String sql : before) {
                    statement.execute(sql);
                }
                return work.with(new ConnectionSettings(database.settings().url(), "builder", "builds"));
            } finally {
                statement.execute("REASSIGN OWNED BY builder TO postgres");
                statement.execute("DROP OWNED BY builder");
                statement.execute("DROP ROLE builder");
            }
        }
    }

    private static Object connect(ConnectionSettings settings) {
        return ExternalServer.connect(settings, Progress.silent());
    }

    private static EmbeddedOptions with(Map<String, String> settings) {
        EmbeddedOptions shared = ScratchForTests.options();
        return new EmbeddedOptions(shared.archive(), shared.version(), shared.cache(), Optional.empty(), settings);
    }

    private static EmbeddedOptions options(Path jar, Path cache) {
        return new EmbeddedOptions(jar, ScratchForTests.options().version(), cache, Optional.empty(), Map.of());
    }
}
