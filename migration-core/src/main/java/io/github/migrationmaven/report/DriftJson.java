/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The drift of all modules of a run as JSON: one object a module, in the order of the run. */
public final class DriftJson {

    private DriftJson() {}

    /**
     * The text of the file.
     *
     * @param reports for each module what was compared; none where nothing could be
     */
    public static String of(List<Outcome> outcomes, Map<String, List<DriftReport>> reports) {
        List<Object> modules = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            Map<String, Object> module = new LinkedHashMap<>();
            module.put("module", outcome.module());
            module.put("outcome", outcome.result().word());
            Optional<Failure> failure = outcome.failure();
            failure.ifPresent(why -> {
                module.put("code", why.code().name());
                module.put("reason", why.reason());
            });
            module.put(
                    "comparisons",
                    reports.getOrDefault(outcome.module(), List.of()).stream()
                            .map(DriftJson::comparison)
                            .toList());
            modules.add(module);
        }
        return Json.of(Map.of("modules", modules));
    }

    private static Map<String, Object> comparison(DriftReport report) {
        Map<String, Object> comparison = new LinkedHashMap<>();
        comparison.put("against", report.against());
        comparison.put("outOfScope", report.outOfScope());
        comparison.put(
                "notManaged",
                report.unmanaged().stream()
                        .map(object -> object.kind() + " " + object.name())
                        .toList());
        comparison.put(
                "differences",
                report.differences().stream().map(DriftJson::difference).toList());
        return comparison;
    }

    private static Map<String, Object> difference(LiveDifference difference) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("object", difference.object().toString());
        map.put("live", difference.words());
        map.put("undo", difference.undo());
        map.put("adopt", difference.adopt());
        return map;
    }
}
