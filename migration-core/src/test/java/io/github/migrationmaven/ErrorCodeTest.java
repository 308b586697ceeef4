/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ErrorCodeTest {

    @Test
    void eachCodeHasOneSectionInTheDocumentation() throws IOException {
        List<String> sections;
        try (var lines = Files.lines(Path.of("../docs/errors.md"))) {
            sections = lines.filter(line -> line.startsWith("## "))
                    .map(line -> line.substring(3))
                    .toList();
        }
        assertThat(sections)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(ErrorCode.values()).map(Enum::name).toList());
    }
}
