/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven.session;

import io.github.migrationmaven.report.OutcomeRow;
import io.github.migrationmaven.report.OutcomeTable;
import io.github.migrationmaven.report.Result;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.shared.utils.logging.MessageBuilder;
import org.apache.maven.shared.utils.logging.MessageUtils;

/** What a run ends with: the table, then what is to be told about single modules. */
final class Ending {

    private Ending() {}

    /** Warnings and failures go out as what they are, so that failures are seen in a quiet run too. */
    static void print(List<OutcomeRow> rows, Log log) {
        if (rows.isEmpty()) {
            return;
        }
        log.info("");
        new OutcomeTable(Ending::coloured).render(rows).forEach(log::info);
        rows.stream().filter(row -> !row.notes().isEmpty()).forEach(row -> {
            log.info("");
            row.notes().forEach(log::info);
        });
        rows.stream().filter(row -> !row.warnings().isEmpty()).forEach(row -> {
            log.warn("");
            row.warnings().forEach(log::warn);
        });
        rows.stream().filter(row -> !row.failure().isEmpty()).forEach(row -> {
            log.error("");
            row.failure().forEach(log::error);
        });
        log.info("");
    }

    private static String coloured(String word) {
        MessageBuilder text = MessageUtils.buffer();
        return Stream.of(Result.values())
                .filter(result -> result.word().equals(word))
                .findFirst()
                .map(result -> coloured(result, text).toString())
                .orElse(word);
    }

    private static MessageBuilder coloured(Result result, MessageBuilder text) {
        return switch (result) {
            case GENERATED, ADOPTED, IN_SYNC, CLEANED, APPLIED, UP_TO_DATE, READY -> text.success(result.word());
            case WOULD_GENERATE, WOULD_ADOPT, WOULD_CLEAN, WOULD_APPLY, PARTLY_IN_SYNC -> text.warning(result.word());
            case NOT_PUBLISHED, NOT_REACHED, REFUSED, DRIFT, FAILED -> text.failure(result.word());
        };
    }
}
