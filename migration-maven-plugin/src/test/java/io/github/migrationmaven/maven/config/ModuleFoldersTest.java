/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationmaven.flow.ModuleRequest;
import io.github.migrationmaven.flyway.FlywaySettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleFoldersTest {

    @TempDir
    Path base;

    private Path main;
    private Path extra;

    @BeforeEach
    void nameResources() {
        main = base.resolve("src/main/resources");
        extra = base.resolve("src/extra");
    }

    @Test
    void without_locations_migrations_lie_where_flyway_looks_by_itself_and_may_be_missing() {
        FlywaySettings.Locations locations = folders().locations(List.of(), List.of());
        assertThat(locations.migrations()).containsExactly(main.resolve("db/migration"));
        assertThat(locations.mayBeMissing()).isTrue();
        assertThat(locations.classes()).containsExactly(base.resolve("target/classes"));
    }

    @Test
    void a_location_that_is_named_must_be_there() {
        assertThat(folders().locations(List.of("classpath:db/own"), List.of()).mayBeMissing())
                .isFalse();
    }

    @Test
    void class_path_locations_lie_in_every_folder_of_resources_that_has_them() throws Exception {
        Files.createDirectories(main.resolve("db/own"));
        Files.createDirectories(extra.resolve("db/own"));
        assertThat(migrations("classpath:db/own")).containsExactly(main.resolve("db/own"), extra.resolve("db/own"));
        assertThat(migrations("db/own")).containsExactly(main.resolve("db/own"), extra.resolve("db/own"));
        assertThat(migrations("classpath:/db/own")).containsExactly(main.resolve("db/own"), extra.resolve("db/own"));
    }

    @Test
    void a_folder_of_resources_without_the_location_is_passed_over() throws Exception {
        Files.createDirectories(extra.resolve("db/own"));
        assertThat(migrations("classpath:db/own")).containsExactly(extra.resolve("db/own"));
    }

    @Test
    void file_locations_are_relative_to_the_module() {
        assertThat(migrations("filesystem:sql/../sql/migrations")).containsExactly(base.resolve("sql/migrations"));
        assertThat(migrations("filesystem:/srv/migrations")).containsExactly(Path.of("/srv/migrations"));
    }

    @Test
    void the_vendor_of_spring_boot_is_postgresql() {
        assertThat(migrations("classpath:db/{vendor}")).containsExactly(main.resolve("db/postgresql"));
    }

    @Test
    void new_migrations_go_to_the_first_location_and_its_place_in_the_output() {
        ModuleRequest.Folders folders =
                folders().of(FlywaySettings.of(main.resolve("db/own"), main.resolve("db/other")));
        assertThat(folders.migrations()).isEqualTo(main.resolve("db/own"));
        assertThat(folders.output()).contains(base.resolve("target/classes/db/own"));
        assertThat(folders.module()).isEqualTo(base);
        assertThat(folders.declaredCatalog()).isEqualTo(base.resolve("src/main/schema/declared.catalog"));
    }

    @Test
    void a_location_outside_of_resources_has_no_output() {
        assertThat(folders().of(FlywaySettings.of(base.resolve("sql"))).output())
                .isEmpty();
    }

    private List<Path> migrations(String location) {
        return folders().locations(List.of(location), List.of()).migrations();
    }

    private ModuleFolders folders() {
        return new ModuleFolders(base, List.of(main, extra), base.resolve("target/classes"));
    }
}
