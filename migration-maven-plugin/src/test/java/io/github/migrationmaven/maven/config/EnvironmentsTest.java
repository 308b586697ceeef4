/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationmaven.maven.TestSession;
import io.github.migrationmaven.maven.TestSettings;
import io.github.migrationmaven.maven.session.ServerCredentials;
import io.github.migrationmaven.target.Target;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentsTest {

    private static final String URL = "jdbc:postgresql://localhost:5432/shop";
    private static final String SECRET = "Open-Sesame_4711";

    @TempDir
    Path folder;

    @Test
    void a_target_has_its_url_user_and_password() throws Exception {
        Target target = target(element(Map.of("url", URL, "user", "me", "password", SECRET)), Map.of());

        assertThat(target.access().open().settings().url()).startsWith(URL);
        assertThat(target.access().describe()).isEqualTo(URL + " as me");
        assertThat(target.toString()).doesNotContain(SECRET);
        assertThat(target.maxRows()).isEqualTo(10_000);
    }

    @Test
    void a_target_may_name_a_server_of_the_settings() throws Exception {
        Target target = target(element(Map.of("url", URL, "server", "shop-db")), Map.of());

        assertThat(target.access().open().settings().user()).isEqualTo("me");
        assertThat(target.access().open().settings().password()).isEqualTo(SECRET);
    }

    @Test
    void a_target_may_name_environment_variables() throws Exception {
        TargetElement element =
                element(Map.of("urlVariable", "SHOP_URL", "userVariable", "SHOP_USER", "passwordVariable", "SHOP_PW"));

        Target target = target(element, Map.of("SHOP_URL", URL, "SHOP_USER", "me", "SHOP_PW", SECRET));

        assertThat(target.access().open().settings().password()).isEqualTo(SECRET);
        assertThatThrownBy(() -> target(element, Map.of("SHOP_URL", URL)))
                .hasMessageContaining("<target><user> asks for the environment variable SHOP_USER, which is not set.")
                .hasMessageContaining("<target><password> asks for the environment variable SHOP_PW");
    }

    @Test
    void a_variable_that_maven_left_alone_is_not_set() {
        assertThatThrownBy(() -> target(element(Map.of("url", "${env.SHOP_URL}")), Map.of()))
                .hasMessageContaining("<target><url> asks for the environment variable SHOP_URL, which is not set.");
    }

    @Test
    void what_contradicts_itself_is_told() {
        assertThatThrownBy(() -> target(
                        element(Map.of("url", URL, "urlVariable", "U", "server", "shop-db", "user", "me")),
                        Map.of("U", URL)))
                .hasMessageContaining("<target><url> and its variable U are both given.")
                .hasMessageContaining("name the user twice");
    }

    @Test
    void an_environment_is_chosen_by_its_name() throws Exception {
        Environments environments =
                new Environments(element(Map.of("url", URL)), List.of(environment("dev", URL + "_dev")));

        Target target = environments
                .target(Optional.of("dev"), credentials(), name -> null)
                .orElseThrow();

        assertThat(target.environment()).contains("dev");
        assertThat(target.access().describe()).isEqualTo(URL + "_dev");
        assertThatThrownBy(() -> environments.target(Optional.of("prod"), credentials(), name -> null))
                .hasMessage("migration.environment is prod, which <environments> does not have.\nWrite one of dev.");
    }

    @Test
    void a_database_of_production_is_one_under_every_name() throws Exception {
        Environments environments = new Environments(
                element(Map.of("url", URL)), List.of(environment("dev", URL), environment("prod", URL)));

        assertThat(environments
                        .target(Optional.empty(), credentials(), name -> null)
                        .orElseThrow()
                        .environment())
                .contains("prod");
        assertThat(environments
                        .target(Optional.of("dev"), credentials(), name -> null)
                        .orElseThrow()
                        .environment())
                .contains("prod");
    }

    private Target target(TargetElement element, Map<String, String> variables) {
        return new Environments(element, List.of())
                .target(Optional.empty(), credentials(), variables::get)
                .orElseThrow();
    }

    private ServerCredentials credentials() {
        MavenSession session = TestSession.named("shop");
        session.getRequest().addServer(TestSettings.server("shop-db", "me", SECRET));
        return ServerCredentials.of(session, TestSettings.decrypter(folder.resolve("none.xml")));
    }

    private static EnvironmentElement environment(String name, String url) throws Exception {
        EnvironmentElement element = new EnvironmentElement();
        set(element, EnvironmentElement.class, "name", name);
        set(element, TargetElement.class, "url", url);
        return element;
    }

    private static TargetElement element(Map<String, String> values) throws Exception {
        TargetElement element = new TargetElement();
        for (Map.Entry<String, String> value : values.entrySet()) {
            set(element, TargetElement.class, value.getKey(), value.getValue());
        }
        return element;
    }

    private static void set(Object element, Class<?> type, String name, String value) throws Exception {
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        field.set(element, value);
    }
}
