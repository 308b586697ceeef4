/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.report;

import io.github.migrationmaven.preflight.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the checks of each module have found, as lines of a table and as JSON. */
public final class PreflightReport {

    private PreflightReport() {}

    /** One line a check, aligned, and its way out below it. */
    public static List<String> lines(List<Finding> findings) {
        int names = width(findings.stream().map(Finding::check).toList());
        int words =
                width(findings.stream().map(finding -> finding.verdict().word()).toList());
        List<String> lines = new ArrayList<>();
        for (Finding finding : findings) {
            List<String> found = finding.found().lines().toList();
            lines.add(padded(finding.check(), names) + "  "
                    + padded(finding.verdict().word(), words) + "  " + String.join(" ", found));
            if (!finding.wayOut().isEmpty()) {
                lines.add(" ".repeat(names + words + 4) + finding.wayOut());
            }
        }
        return lines;
    }

    private static int width(List<String> texts) {
        return texts.stream().mapToInt(String::length).max().orElse(0);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    /** All modules, in the order of the run. */
    public static String json(Map<String, List<Finding>> findings) {
        List<Object> modules = new ArrayList<>();
        findings.forEach((name, found) -> {
            Map<String, Object> module = new LinkedHashMap<>();
            module.put("module", name);
            module.put("checks", found.stream().map(PreflightReport::check).toList());
            modules.add(module);
        });
        return Json.of(Map.of("modules", modules));
    }

    private static Map<String, Object> check(Finding finding) {
        Map<String, Object> check = new LinkedHashMap<>();
        check.put("check", finding.check());
        check.put("verdict", finding.verdict().word());
        check.put("found", finding.found());
        check.put("wayOut", finding.wayOut());
        return check;
    }
}
