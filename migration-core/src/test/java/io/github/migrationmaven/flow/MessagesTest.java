/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationmaven.report.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The texts of errors as users read them, each beside an approved one in {@code src/test/resources/messages}, whose
 * first line is the code and whose last one says what to do.
 *
 * <p>With the system property {@value #APPROVE} a text that differs takes the place of the approved one, for the author
 * to look at; the test fails all the same.
 */
class MessagesTest {

    static final String APPROVE = "migration.test.approve";

    private static final Path APPROVED = Path.of("src/test/resources/messages");
    private static final Path DOCUMENTATION = Path.of("../docs/errors.md");
    private static final Pattern IMPERATIVE = Pattern.compile(
            "(Add|Bring|Carry|Change|Check|Correct|Create|Declare|Decide|Delete|End|Give|Keep|Look|Make|Mend"
                    + "|Move|Name|Nothing was written\\.|Put|Remove|Rename|Restore|Run|Save|See|Set|Take|Wait|Write"
                    + "|As an administrator of that server, run:|Where files are missing or left over, run) ?.*");
    private static final Pattern INTERNAL =
            Pattern.compile("\\bat [\\w.$]+\\(|\\b(io\\.github|java\\.|org\\.)|\\w+Exception\\b|: null\\b");

    @TempDir
    private Path folder;

    static Stream<Situation> situations() {
        return Stream.of(MigrationSituations.all(), DeclarationSituations.all(), ServerSituations.all())
                .flatMap(List::stream);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("situations")
    void theTextIsTheApprovedOne(Situation situation) throws Exception {
        Failure failure = situation.producing().in(folder.toRealPath());
        String text = failure.code() + "\n" + normal(failure.reason()) + "\n";

        Path approved = APPROVED.resolve(situation.name() + ".txt");
        String before = Files.exists(approved) ? Files.readString(approved) : "";
        if (Boolean.getBoolean(APPROVE)) {
            Files.createDirectories(APPROVED);
            Files.writeString(approved, text);
        }
        requireParts(situation, text.lines().toList());
        requireSection(situation, failure.code().name());
        assertThat(text).isEqualTo(before);
    }

    @Test
    void everyApprovedTextHasItsSituation() throws IOException {
        try (Stream<Path> files = Files.list(APPROVED)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(situations()
                            .map(situation -> situation.name() + ".txt")
                            .toList());
        }
    }

    /** What, where, what to do; and nothing that only the author of the plugin understands. */
    private static void requireParts(Situation situation, List<String> lines) {
        assertThat(lines).hasSizeGreaterThanOrEqualTo(3);
        String problem = String.join("\n", lines.subList(1, lines.size() - 1));
        String advice = lines.get(lines.size() - 1);
        assertThat(problem).contains(situation.where());
        assertThat(advice).matches(IMPERATIVE).matches(".*([.;]|</scratch>)");
        assertThat(lines)
                .allSatisfy(line -> assertThat(line)
                        .doesNotContainPattern(INTERNAL)
                        .doesNotContain("secret", "builds")
                        .hasSizeLessThanOrEqualTo(200));
    }

    private static void requireSection(Situation situation, String code) throws IOException {
        String section = Stream.of(Files.readString(DOCUMENTATION).split("\n## "))
                .filter(text -> text.startsWith(code + "\n"))
                .findFirst()
                .orElseThrow();
        assertThat(section.replaceAll("\\s+", " "))
                .contains(situation.documented().replaceAll("\\s+", " "));
    }

    /** Without what differs from machine to machine and from run to run. */
    private String normal(String text) throws IOException {
        return text.replace(folder.toRealPath() + "/", "")
                .replaceAll("(/[^\\s/]+)+/postgresql-[\\w.-]+(/slot-\\d+)?", "CACHE$2")
                .replaceAll("went away: .*", "went away: WHY")
                .replaceAll("migration-proof\\d+", "migration-proofN")
                .replaceAll("slot-\\d+", "slot-N")
                .replaceAll("(scratch_[a-z]+(?:_[a-z]+)?)_[a-z0-9]{8}_\\d+", "$1_…")
                .replaceAll("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d[.\\d]* \\w+ \\[\\d+\\]", "TIME [PID]")
                .replaceAll("17\\.\\d+(\\.\\d+)?", "17.x")
                .replaceAll("127\\.0\\.0\\.1:\\d{2,}", "127.0.0.1:PORT");
    }
}
