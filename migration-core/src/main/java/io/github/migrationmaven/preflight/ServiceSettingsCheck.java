/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.preflight;

import io.github.migrationmaven.flyway.FlywaySettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether {@code <flyway>} says what the service's own configuration says, where that can be read. */
final class ServiceSettingsCheck implements Check {

    @Override
    public String name() {
        return "service's Flyway";
    }

    @Override
    public boolean asksDatabase() {
        return false;
    }

    @Override
    public Finding run(Subject subject) {
        Map<Path, Map<String, String>> found =
                ServiceSettings.in(subject.folders().resources());
        List<String> differences = new ArrayList<>();
        found.forEach((file, values) -> compare(file, values, subject.flyway(), differences));
        if (!differences.isEmpty()) {
            return failed(String.join("; ", differences), "Give <flyway> the values that the service has.");
        }
        boolean any = found.values().stream().anyMatch(values -> !values.isEmpty());
        return ok(any ? "<flyway> says what the service says" : "the service says nothing that can be read here");
    }

    private static void compare(
            Path file, Map<String, String> values, FlywaySettings flyway, List<String> differences) {
        compare(file, values, "table", flyway.schemas().historyTable(), differences);
        compare(file, values, "defaultschema", flyway.schemas().defaultSchema().orElse(""), differences);
        compare(file, values, "schemas", String.join(",", flyway.schemas().names()), differences);
        compare(file, values, "outoforder", "" + flyway.execution().outOfOrder(), differences);
        compare(file, values, "encoding", flyway.execution().encoding().name(), differences);
        compare(file, values, "sqlmigrationprefix", flyway.naming().versioned(), differences);
        compare(file, values, "sqlmigrationseparator", flyway.naming().separator(), differences);
        compare(file, values, "placeholderprefix", flyway.placeholders().prefix(), differences);
    }

    private static void compare(
            Path file, Map<String, String> values, String name, String ours, List<String> differences) {
        Optional<String> theirs = Optional.ofNullable(values.get(name)).map(ServiceSettingsCheck::normal);
        if (theirs.isPresent() && !theirs.get().equalsIgnoreCase(ours)) {
            differences.add("%s has %s %s, <flyway> %s"
                    .formatted(file.getFileName(), name, theirs.get(), ours.isEmpty() ? "none" : ours));
        }
    }

    private static String normal(String list) {
        return String.join(
                ",", Arrays.stream(list.split(",", -1)).map(String::strip).toList());
    }
}
