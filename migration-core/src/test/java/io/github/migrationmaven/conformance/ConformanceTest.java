/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationmaven.ConnectionSettings;
import io.github.migrationmaven.oracle.Oracle;
import io.github.migrationmaven.testing.TestDatabases;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A sample of pairs of our own, through the driver that a referee talks to. */
@Execution(ExecutionMode.CONCURRENT)
class ConformanceTest {

    private record Sample(String name, String before, String after) {
        @Override
        public String toString() {
            return name;
        }
    }

    @TempDir
    Path folder;

    static Stream<Sample> samples() throws IOException {
        try (InputStream file = ConformanceTest.class.getResourceAsStream("/conformance/pairs.sql")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            List<Sample> samples = new ArrayList<>();
            Arrays.stream(text.split("(?m)^--- (?!to$)")).skip(1).forEach(part -> {
                String[] sides = part.split("(?m)^--- to$", 2);
                String[] before = sides[0].split("\n", 2);
                samples.add(new Sample(before[0], before[1], sides[1]));
            });
            assertThat(samples).hasSizeGreaterThanOrEqualTo(40);
            return samples.stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void converges(Sample sample) throws Exception {
        Path script = folder.resolve("script.sql");
        try (TestDatabases.Database current = TestDatabases.create();
                TestDatabases.Database desired = TestDatabases.create()) {
            current.execute(sample.before());
            desired.execute(sample.after());

            assertThat(ConformanceDriver.answer(url(current), url(desired), script.toString()))
                    .isEqualTo("OK");
            current.execute(Files.readString(script));

            assertThat(Oracle.read(current.connection())).isEqualTo(Oracle.read(desired.connection()));
            assertThat(ConformanceDriver.answer(url(current), url(desired), script.toString()))
                    .isEqualTo("OK");
            assertThat(Files.readString(script)).as("second script").isEqualTo(";\n");
        }
    }

    private static String url(TestDatabases.Database database) {
        ConnectionSettings settings = database.settings();
        return settings.url() + (settings.url().contains("?") ? "&" : "?") + "user=" + encoded(settings.user())
                + "&password=" + encoded(settings.password());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
